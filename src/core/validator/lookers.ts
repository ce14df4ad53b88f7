import type { Catalog, Rule } from '../catalog/catalog.ts';
import type { Profile } from '../design/design.ts';
import type { Severity } from './finding.ts';
import { checkKind } from './kinds/check.ts';
import { edgeKind } from './kinds/edge.ts';
import { fitKind } from './kinds/fit.ts';
import { nodeKind } from './kinds/node.ts';
import { pathKind } from './kinds/path.ts';
import { requiresKind } from './kinds/requires.ts';
import type { NodeType } from './node-type.ts';
import { remembered, rememberedByPair } from './remembered.ts';
import { type EdgeRule, type GraphRule, type Looker, type NodeRule, severityOf } from './rule.ts';
import type { Bits } from './said-bits.ts';

export function lookerOf(catalog: Catalog, rule: Rule): Looker {
  switch (rule.kind) {
    case 'node':
      return nodeKind(catalog, rule);
    case 'edge':
      return edgeKind(catalog, rule);
    case 'requires':
      return requiresKind(catalog, rule);
    case 'path':
      return pathKind(catalog, rule);
    case 'fit':
      return fitKind(catalog, rule);
    case 'check':
      return checkKind(catalog, rule);
  }
}

/** A rule ready to look, with its place in the catalog's order. */
export interface Bound<L extends Looker> {
  readonly rule: Rule;
  readonly index: number;
  readonly severity: Severity;
  readonly looker: L;
}

/** The rules on nodes of one type. */
export interface TypeRules {
  readonly rules: readonly Bound<NodeRule>[];
  /** What they, or any rules on edges, ask for of such nodes; see `said-bits.ts`. */
  readonly asks: Bits;
}

/** The rules that count in a profile, indexed by what they can look at. They keep nothing between looks. */
export interface LocalRules {
  onNode(type: NodeType): TypeRules;
  onEdge(flow: string, from: NodeType | undefined, to: NodeType | undefined): readonly Bound<EdgeRule>[];
}

const made = new WeakMap<Catalog, Record<Profile, LocalRules>>();

/** Rules on single nodes and edges, made and indexed once for each catalog. */
export function localRules(catalog: Catalog, profile: Profile): LocalRules {
  let known = made.get(catalog);
  if (!known) {
    const rules = catalog.rules.flatMap((rule, index) =>
      rule.maturity === 'retired' || rule.kind === 'path' ? [] : [{ rule, index, looker: lookerOf(catalog, rule) }],
    );
    made.set(catalog, (known = { notes: indexRules(rules, 'notes'), aws: indexRules(rules, 'aws') }));
  }
  return known[profile];
}

function indexRules(rules: readonly Pick<Bound<Looker>, 'rule' | 'index' | 'looker'>[], profile: Profile): LocalRules {
  const nodes: Bound<NodeRule>[] = [];
  const edges: Bound<EdgeRule>[] = [];
  for (const { rule, index, looker } of rules) {
    const severity = severityOf(rule, profile);
    if (severity && looker.scope === 'node') nodes.push({ rule, index, severity, looker });
    if (severity && looker.scope === 'edge') edges.push({ rule, index, severity, looker });
  }
  const onEdge = remembered((flow) => {
    const ofFlow = edges.filter(({ looker }) => isAmong(flow, looker.flows));
    return rememberedByPair((from, to) =>
      ofFlow.filter(({ looker }) => isAmong(from?.service?.id, looker.from) && isAmong(to?.service?.id, looker.to)),
    );
  });
  const asksOfEdges = edges.reduce((bits, { looker }) => bits | looker.asksFrom | looker.asksTo, 0);
  const ofType = ({ service, variant }: NodeType): TypeRules => {
    const rules = nodes.filter(
      ({ looker }) => isAmong(service?.id, looker.services) && (variant === undefined || isAmong(variant, looker.variants)),
    );
    return { rules, asks: rules.reduce((bits, { looker }) => bits | looker.asks | looker.asksAmong, asksOfEdges) };
  };
  const onNode: (TypeRules | undefined)[] = [];
  return {
    onNode: (type) => (onNode[type.number] ??= ofType(type)),
    onEdge: (flow, from, to) => onEdge(flow)(from, to),
  };
}

const isAmong = (id: string | undefined, ids: ReadonlySet<string> | undefined): boolean =>
  ids === undefined || (id !== undefined && ids.has(id));

/** Rules on the whole graph keep state: each session has its own. */
export function graphRules(catalog: Catalog): readonly Pick<Bound<GraphRule>, 'rule' | 'index' | 'looker'>[] {
  return catalog.rules.flatMap((rule, index) => {
    if (rule.maturity === 'retired' || (rule.kind !== 'path' && rule.kind !== 'requires')) return [];
    const looker = lookerOf(catalog, rule);
    return looker.scope === 'graph' ? [{ rule, index, looker }] : [];
  });
}
