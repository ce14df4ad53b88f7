import type { DesignNode } from '../design/design.ts';
import { type Catalog, type Intent, type LocalMatch, type Service, serviceOf } from './catalog.ts';
import { isNamed, listOf, matchesLocal } from './local-match.ts';
import { flowName, nodeName } from './names.ts';
import { and, or, type Truth } from './truth.ts';

type FlowUse = NonNullable<Service['gives']>[number];
type ConditionalUse = Exclude<FlowUse, string>;

/** Whether the condition of a use may hold; one that is not known may. */
const isPossible = (catalog: Catalog, use: ConditionalUse, self: DesignNode, other: DesignNode | undefined): boolean =>
  (!use.when || matchesLocal(catalog, use.when, self) !== false) &&
  (!use.with || other === undefined || matchesLocal(catalog, use.with, other) !== false);

/** Flows that a node gives to (or takes from) another one, in the catalog's order. */
function uses(catalog: Catalog, list: readonly FlowUse[] | undefined, self: DesignNode, other: DesignNode | undefined): readonly string[] {
  const flows: string[] = [];
  for (const use of list ?? []) {
    if (typeof use === 'string') flows.push(use);
    else if (isPossible(catalog, use, self, other)) flows.push(...listOf(use.flow));
  }
  return flows;
}

export const flowsGiven = (catalog: Catalog, from: DesignNode, to?: DesignNode): readonly string[] =>
  uses(catalog, serviceOf(catalog, from)?.gives, from, to);
export const flowsTaken = (catalog: Catalog, to: DesignNode, from?: DesignNode): readonly string[] => [
  ...uses(catalog, serviceOf(catalog, to)?.takes, to, from),
  ...takenByAll(catalog),
];

/** Flows that every service takes: a permission concerns anything. */
function takenByAll(catalog: Catalog): readonly string[] {
  let flows = general.get(catalog);
  if (!flows) general.set(catalog, (flows = [...catalog.flows.values()].filter((flow) => flow.takenByAll).map(({ id }) => id)));
  return flows;
}
const general = new WeakMap<Catalog, readonly string[]>();

/** The conditional uses of each flow in a list; `true` where one has no condition. */
function usesByFlow(list: readonly FlowUse[]): ReadonlyMap<string, true | readonly ConditionalUse[]> {
  const known = indexes.get(list);
  if (known) return known;
  const index = new Map<string, true | readonly ConditionalUse[]>();
  for (const use of list)
    for (const flow of listOf(typeof use === 'string' ? use : use.flow)) {
      const others = index.get(flow) ?? [];
      const always = others === true || typeof use === 'string' || !(use.when || use.with);
      index.set(flow, always || [...others, use]);
    }
  indexes.set(list, index);
  return index;
}
const indexes = new WeakMap<readonly FlowUse[], ReadonlyMap<string, true | readonly ConditionalUse[]>>();

/** Whether a list of flows has this one for these two nodes, without making the list: asked of every edge. */
function has(catalog: Catalog, list: readonly FlowUse[] | undefined, flow: string, self: DesignNode, other: DesignNode): boolean {
  const uses = list && usesByFlow(list).get(flow);
  if (typeof uses !== 'object') return uses === true;
  return uses.some((use) => isPossible(catalog, use, self, other));
}

/** Whether a condition holds for nodes of a service whatever they say: always, never, or as it comes. */
function decides(match: LocalMatch | undefined, service: Service): Truth {
  if (!match) return true;
  if (!isNamed(match, service)) return false;
  return Object.keys(match).every((key) => key === 'service' || key === 'tag') ? true : undefined;
}

function couldHave(list: readonly FlowUse[] | undefined, flow: string, self: Service, other: Service): Truth {
  const uses = list && usesByFlow(list).get(flow);
  if (typeof uses !== 'object') return uses === true;
  return uses.reduce<Truth>((truth, use) => or(truth, and(decides(use.when, self), decides(use.with, other))), false);
}

/** Whether edges from one service to another may carry a flow, whatever the nodes say; `undefined`: it depends on the nodes. */
export function carriesBetween(catalog: Catalog, from: Service, to: Service, flow: string): Truth {
  return and(couldHave(from.gives, flow, from, to), catalog.flows.get(flow)?.takenByAll === true || couldHave(to.takes, flow, to, from));
}

/** Whether an edge may carry a flow between two nodes. A service that the catalog does not know is not judged. */
export function carries(catalog: Catalog, from: DesignNode, to: DesignNode, flow: string): boolean {
  const source = serviceOf(catalog, from);
  const target = serviceOf(catalog, to);
  return (
    !source ||
    !target ||
    (has(catalog, source.gives, flow, from, to) &&
      (has(catalog, target.takes, flow, to, from) || catalog.flows.get(flow)?.takenByAll === true))
  );
}

export interface FlowChoice {
  /** Flows the pair can carry, best first. */
  readonly possible: readonly string[];
  /** What people mean by such an arrow, possible or not: offered as plain words. */
  readonly intents: readonly Intent[];
}

/** What an edge between two nodes could be. */
export const flowsBetween = (catalog: Catalog, from: DesignNode, to: DesignNode): FlowChoice => ({
  possible: flowsPossible(catalog, from, to),
  intents: intentsBetween(catalog, from, to),
});

/** Flows that an edge between two nodes can carry, best first. */
export function flowsPossible(catalog: Catalog, from: DesignNode, to: DesignNode): readonly string[] {
  const given = flowsGiven(catalog, from, to);
  if (given.length === 0) return given;
  const taken = flowsTaken(catalog, to, from);
  return [...new Set(given)].filter((flow) => taken.includes(flow));
}

const intentsBetween = (catalog: Catalog, from: DesignNode, to: DesignNode): readonly Intent[] =>
  catalog.intents.filter((intent) =>
    intent.between.some((pair) => matchesLocal(catalog, pair.from, from) === true && matchesLocal(catalog, pair.to, to) === true),
  );

/** What connecting writes when nobody chooses: the best possible flow, else what the pair is commonly (and wrongly) meant for. */
export function inferFlow(catalog: Catalog, from: DesignNode, to: DesignNode): { flow: string; intent?: string; possible: boolean } {
  const [best] = flowsPossible(catalog, from, to);
  if (best !== undefined) return { flow: best, possible: true };
  const [intent] = intentsBetween(catalog, from, to);
  if (intent) return { flow: intent.flow, intent: intent.id, possible: false };
  return {
    flow: flowsGiven(catalog, from)[0] ?? uses(catalog, serviceOf(catalog, to)?.takes, to, undefined)[0] ?? 'dataset',
    possible: false,
  };
}

/** Why a target cannot take what the source gives, in words; `undefined` where it can. */
export function cannotTake(catalog: Catalog, from: DesignNode, to: DesignNode): string | undefined {
  if (from.id === to.id) return 'A node does not connect to itself.';
  if (!serviceOf(catalog, from) || !serviceOf(catalog, to) || flowsPossible(catalog, from, to).length > 0) return undefined;
  const given = flowsGiven(catalog, from);
  if (given.length === 0) return `Nothing leaves ${nodeName(catalog, from)}.`;
  const shown = [...new Set(given)].slice(0, 2).map((flow) => flowName(catalog, flow).toLowerCase());
  return `${nodeName(catalog, to)} takes no ${shown.join(' or ')} from ${nodeName(catalog, from)}.`;
}
