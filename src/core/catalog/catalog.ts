import type * as z from 'zod/mini';
import type { DesignNode } from '../design/design.ts';
import type { NotesFileSchema, SourcesFileSchema } from './schema/citations.ts';
import type { LocalMatchSchema, MatchInput, TestSchema } from './schema/condition.ts';
import type { FieldSchema } from './schema/field.ts';
import type { FixOpSchema } from './schema/repair.ts';
import type { RuleSchema } from './schema/rule.ts';
import type { ServiceSchema } from './schema/service.ts';
import type { SketchSchema } from './schema/sketch.ts';
import type { TemplateSchema } from './schema/template.ts';
import type {
  ComparisonsFileSchema,
  FactsFileSchema,
  FlowsFileSchema,
  PurposesFileSchema,
  RequirementsFileSchema,
} from './schema/vocabularies.ts';

export type Match = MatchInput;
export type LocalMatch = z.infer<typeof LocalMatchSchema>;
export type Test = z.infer<typeof TestSchema>;
export type Scalar = string | number | boolean;
export type Field = z.infer<typeof FieldSchema>;
type FlowsFile = z.infer<typeof FlowsFileSchema>;
export type Family = FlowsFile['families'][number];
export type Flow = FlowsFile['flows'][number];
export type Intent = FlowsFile['intents'][number];
export type Purpose = z.infer<typeof PurposesFileSchema>['purposes'][number];
type RequirementsFile = z.infer<typeof RequirementsFileSchema>;
export type Requirement = RequirementsFile['requirements'][number];
export type Scenario = RequirementsFile['scenarios'][number];
export type FactKind = z.infer<typeof FactsFileSchema>['facts'][number];
/** Services or settings that are alternatives to each other. */
export type Rivals = z.infer<typeof ComparisonsFileSchema>['comparisons'][number];
export type Source = z.infer<typeof SourcesFileSchema>['sources'][number];
type NotesFile = z.infer<typeof NotesFileSchema>;
export type Claim = NotesFile['claims'][number];
export type Service = z.infer<typeof ServiceSchema>;
export type Variant = NonNullable<Service['variants']>[number];
export type FixOp = z.infer<typeof FixOpSchema>;
export type Sketch = z.infer<typeof SketchSchema>;
export type Template = z.infer<typeof TemplateSchema>;
export type RuleFile = z.infer<typeof RuleSchema>;
export type Example = RuleFile['examples']['wrong'][number];

type WithoutProse<T> = T extends unknown ? Omit<T, 'why' | 'do' | 'whenNot' | 'examples'> : never;
/** A rule as the browser and the CLI load it: without the long prose. */
export type Rule = WithoutProse<RuleFile>;
export type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

/** The compiled catalog, plain JSON. */
export interface CatalogData {
  readonly families: readonly Family[];
  readonly flows: readonly Flow[];
  readonly intents: readonly Intent[];
  readonly purposes: readonly Purpose[];
  readonly requirements: readonly Requirement[];
  readonly scenarios: readonly Scenario[];
  readonly facts: readonly FactKind[];
  readonly sources: readonly Source[];
  readonly notes: NotesFile['notes'];
  readonly services: readonly Service[];
  readonly rules: readonly Rule[];
  readonly templates: readonly Template[];
  readonly comparisons: readonly Rivals[];
}

/** The long prose, a chunk of its own that is loaded when first read. */
export interface Prose {
  readonly rules: Readonly<Record<string, Pick<RuleFile, 'why' | 'do' | 'whenNot' | 'examples'>>>;
  readonly claims: Readonly<Record<string, Claim>>;
}

/** The catalog with look-ups. Read-only; made once by `indexCatalog`. */
export interface Catalog {
  readonly data: CatalogData;
  readonly families: readonly Family[];
  readonly flows: ReadonlyMap<string, Flow>;
  readonly intents: readonly Intent[];
  readonly purposes: ReadonlyMap<string, Purpose>;
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly scenarios: readonly Scenario[];
  readonly facts: ReadonlyMap<string, FactKind>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly services: ReadonlyMap<string, Service>;
  readonly rules: readonly Rule[];
  readonly templates: readonly Template[];
  readonly comparisons: readonly Rivals[];
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]));

export function indexCatalog(data: CatalogData): Catalog {
  return {
    data,
    families: data.families,
    flows: byId(data.flows),
    intents: data.intents,
    purposes: byId(data.purposes),
    requirements: byId(data.requirements),
    scenarios: data.scenarios,
    facts: byId(data.facts),
    sources: byId(data.sources),
    services: byId(data.services),
    rules: data.rules,
    templates: data.templates,
    comparisons: data.comparisons,
  };
}

export const serviceOf = (catalog: Catalog, node: Pick<DesignNode, 'service'>): Service | undefined => catalog.services.get(node.service);

/** The chosen variant; a service with variants and none chosen has none (every variant-bound fact is then not known). */
export function variantOf(catalog: Catalog, node: Pick<DesignNode, 'service' | 'variant'>): Variant | undefined {
  return serviceOf(catalog, node)?.variants?.find((variant) => variant.id === node.variant);
}

/** What a node can be used for; while no variant is chosen, what some variant can be used for. */
export function purposesOf(catalog: Catalog, node: Pick<DesignNode, 'service' | 'variant'>): readonly string[] {
  const service = serviceOf(catalog, node);
  const own = variantOf(catalog, node)?.purposes ?? service?.purposes;
  if (own || node.variant !== undefined) return own ?? [];
  return service?.variants?.flatMap((variant) => variant.purposes ?? []) ?? [];
}
