import { type Catalog, type Rivals, serviceOf } from '../catalog/catalog.ts';
import { edgeFieldValue, fieldValue } from '../catalog/fields.ts';
import { serviceName } from '../catalog/names.ts';
import { setEdgeField } from '../design/commands/set-edge-field.ts';
import { setNodeField } from '../design/commands/set-node-field.ts';
import type { Design, Value } from '../design/design.ts';
import { graphOf } from '../design/graph.ts';
import { asService } from './alternatives.ts';
import { type Demand, demandsAt } from './compare-demands.ts';
import type { Finding } from './finding.ts';
import { keepFlows } from './keep-flows.ts';
import { createSession } from './session.ts';

/** What could stand where something stands: another service or variant, or another value of a setting. */
export interface Option {
  readonly name: string;
  readonly help?: string | undefined;
  readonly service?: string;
  readonly variant?: string | undefined;
  readonly value?: string | number | boolean;
  /** It is what is drawn now. */
  readonly current: boolean;
}

export interface Choice extends Option {
  /** What is demanded and what the service offers, in the order of `Comparison.demands`. */
  readonly cells: readonly Cell[];
  /** Errors and warnings that there would be and that no limit above says; the ones that every choice has are left out. */
  readonly objections: readonly Finding[];
  /** Nothing speaks against it. `undefined`: nothing surely, but something is not known. */
  readonly fits: boolean | undefined;
}

export interface Cell {
  /** What the service offers, in words; `undefined` where the catalog does not say. */
  readonly offer: string | undefined;
  readonly verdict: 'met' | 'broken' | 'unknown' | 'open' | 'free';
}

export interface Comparison {
  readonly rivals: Rivals;
  readonly subject: string;
  /** Demands that some rule compares with what these services can do, the stated ones first. */
  readonly demands: readonly Demand[];
  readonly choices: readonly Choice[];
}

/** What each choice would meet and break in this design, in the place of the subject. */
export function compare(catalog: Catalog, design: Design, rivals: Rivals, subject: string): Comparison {
  const session = createSession(catalog);
  const options = optionsOf(catalog, design, rivals, subject);
  const tried = options.map((option) => {
    const there = convert(catalog, design, rivals, subject, option);
    const report = session.update(there);
    const state = session.world.nodes.get(subject);
    const found = report.findings.filter(
      (finding) => finding.verdict === 'wrong' && finding.severity !== 'advice' && concerns(there, finding, subject),
    );
    return { option, found, demands: state ? demandsAt(session.world, state) : [] };
  });
  const demands = unique(tried.flatMap((one) => one.demands.map(({ demand }) => demand))).sort(
    (a, b) => Number(b.stated) - Number(a.stated),
  );
  const everywhere = (finding: Finding): boolean => tried.every(({ found }) => found.some(({ id }) => id === finding.id));
  return {
    rivals,
    subject,
    demands,
    choices: tried.map(({ option, found, demands: own }) => {
      const cells = demands.map(
        (demand): Cell =>
          own.find((one) => one.demand.id === demand.id)?.cell ?? { offer: undefined, verdict: demand.stated ? 'unknown' : 'free' },
      );
      const inTable = new Set(own.flatMap(({ cell, rules }) => (cell.verdict === 'broken' ? rules : [])));
      const objections = found.filter((finding) => !inTable.has(finding.rule) && !everywhere(finding));
      const broken = objections.length > 0 || cells.some(({ verdict }) => verdict === 'broken');
      const open = cells.some(({ verdict }) => verdict === 'unknown' || verdict === 'open');
      return { ...option, cells, objections, fits: broken ? false : open ? undefined : true };
    }),
  };
}

/** The design with the option in the place of the subject. Its name, place, edges and steps stay; one command, so one undo step. */
export function convert(catalog: Catalog, design: Design, rivals: Rivals, subject: string, option: Option): Design {
  if (option.current) return design;
  if ('setting' in rivals) {
    const { setting } = rivals;
    const value: Value | undefined = option.value;
    return 'flow' in setting ? setEdgeField(design, subject, setting.field, value) : setNodeField(design, subject, setting.field, value);
  }
  const { service } = option;
  if (service === undefined) return design;
  const nodes = design.nodes.map((node) => (node.id === subject ? asService(catalog, node, service, option.variant) : node));
  return keepFlows(design, { ...design, nodes }, catalog, subject);
}

/** All choices; what is drawn now is among them even where the catalog does not list it. */
export function optionsOf(catalog: Catalog, design: Design, rivals: Rivals, subject: string): readonly Option[] {
  const graph = graphOf(design);
  const node = graph.node(subject);
  const edge = graph.edge(subject);
  if ('options' in rivals) {
    const isNow = ({ service, variant }: { readonly service: string; readonly variant?: string | undefined }) =>
      node?.service === service && node.variant === variant;
    const named =
      rivals.options.some(isNow) || !node ? rivals.options : [{ service: node.service, variant: node.variant }, ...rivals.options];
    return named.map(({ service, variant }) => ({
      name: serviceName(catalog, { service, variant }),
      help: serviceOf(catalog, { service })?.variants?.find(({ id }) => id === variant)?.brief ?? serviceOf(catalog, { service })?.brief,
      service,
      variant,
      current: isNow({ service, variant }),
    }));
  }
  const { setting } = rivals;
  const fields = 'flow' in setting ? catalog.flows.get(setting.flow)?.fields : catalog.services.get(setting.service)?.fields;
  const field = fields?.find(({ id }) => id === setting.field);
  const now = edge
    ? edgeFieldValue(catalog.flows.get(edge.flow ?? ''), edge.fields, setting.field)
    : node && fieldValue(catalog, node, setting.field);
  return (field?.options ?? []).map(({ value, name, help }) => ({ name: capital(name), help, value, current: value === now }));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function concerns(design: Design, finding: Finding, subject: string): boolean {
  const edge = graphOf(design).edge(subject);
  const ends = edge ? [edge.from, edge.to] : [];
  return (
    finding.subject === subject || finding.nodes.includes(subject) || finding.edges.includes(subject) || ends.includes(finding.subject)
  );
}

function unique(demands: readonly Demand[]): Demand[] {
  const byId = new Map<string, Demand>();
  for (const demand of demands) if (!byId.get(demand.id)?.stated) byId.set(demand.id, demand);
  return [...byId.values()];
}
