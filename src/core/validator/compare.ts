import { type Catalog, type Rivals, serviceOf } from '../catalog/catalog.ts';
import { edgeFieldValue, fieldValue } from '../catalog/fields.ts';
import { serviceName } from '../catalog/names.ts';
import { setEdgeField } from '../design/commands/set-edge-field.ts';
import { setNodeField } from '../design/commands/set-node-field.ts';
import type { Design, Value } from '../design/design.ts';
import { graphOf } from '../design/graph.ts';
import { asService } from './alternatives.ts';
import { type Demand, type DemandAt, demandsAt } from './compare-demands.ts';
import type { Finding, Severity } from './finding.ts';
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
  readonly objections: readonly Objection[];
  /** fits: nothing speaks against it. open: nothing surely, but something is not known. worse: it works. fails: it does not. */
  readonly standing: 'fits' | 'open' | 'worse' | 'fails';
}

/** A finding that there would be, in words. */
export interface Objection {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
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
    // The words of a finding are made when they are read, from the design as it is then.
    const found = report.findings
      .filter((finding) => finding.verdict === 'wrong' && finding.severity !== 'advice' && concerns(there, finding, subject))
      .map(({ id, rule, severity, message }): Objection => ({ id, rule, severity, message }));
    return { option, found, demands: state ? demandsAt(session.world, state) : [] };
  });
  const demands = unique(tried.flatMap((one) => one.demands));
  const everywhere = ({ id }: Objection): boolean => tried.every(({ found }) => found.some((other) => other.id === id));
  return {
    rivals,
    subject,
    demands,
    choices: tried.map(({ option, found, demands: own }) => {
      const cells = demands.map(({ id, stated }): Cell => {
        const cell = own.find(({ demand }) => demand.id === id)?.cell;
        return cell ?? { offer: undefined, verdict: stated ? 'unknown' : 'free' };
      });
      const inTable = new Set(own.flatMap(({ cell, rules }) => (cell.verdict === 'broken' ? rules : [])));
      const objections = found.filter((finding) => !inTable.has(finding.rule) && !everywhere(finding));
      const against = [...objections, ...found.filter(({ rule }) => inTable.has(rule))];
      return { ...option, cells, objections, standing: standingOf(against, cells) };
    }),
  };
}

function standingOf(against: readonly Objection[], cells: readonly Cell[]): Choice['standing'] {
  if (against.length > 0) return against.some(({ severity }) => severity === 'error') ? 'fails' : 'worse';
  return cells.some(({ verdict }) => verdict === 'unknown' || verdict === 'open') ? 'open' : 'fits';
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

/** Every demand once, the stated ones first. What is stated and compared nowhere is left out. */
function unique(demands: readonly DemandAt[]): readonly Demand[] {
  const byId = new Map<string, Demand>();
  for (const { demand, cell } of demands)
    if (!demand.stated || cell.verdict !== 'free') if (!byId.get(demand.id)?.stated) byId.set(demand.id, demand);
  return [...byId.values()].sort((a, b) => Number(b.stated) - Number(a.stated));
}
