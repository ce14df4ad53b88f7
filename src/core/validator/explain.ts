import type { Rule } from '../catalog/catalog.ts';
import type { Value } from '../design/design.ts';
import type { Report } from './finding.ts';
import { localRules } from './lookers.ts';
import { originInWords } from './message.ts';
import { needOf } from './needs.ts';
import { severityOf } from './rule.ts';
import type { Session } from './session.ts';

/** A fact that arrives at a node, and where it was said. */
export interface Arriving {
  readonly requirement: string;
  readonly value: Value;
  /** Id of the node or edge that says it. */
  readonly origin: string;
  /** The origin in words: "Orders bucket". */
  readonly from: string;
  /** Said by what the origin is (a schedule), not by its user. */
  readonly derived: boolean;
}

/** What arrives at a node along data and calls. */
export function arrivalsAt(session: Session, nodeId: string): readonly Arriving[] {
  const { world } = session;
  return (world.nodes.get(nodeId)?.arrived ?? []).map((fact) => ({ ...fact, from: originInWords(world, [fact.origin]) }));
}

/** How a stated requirement fares: by node ids. Nothing in all three lists: nothing drawn depends on it yet. */
export interface NeedState {
  readonly requirement: string;
  readonly metBy: readonly string[];
  readonly brokenBy: readonly string[];
  readonly open: readonly string[];
  /** Said for some callers only: where, and whether derived from what they are. */
  readonly said: readonly Arriving[];
}

/** Every requirement that is stated somewhere, with the nodes that meet it, break it or leave it open. */
export function needsReport(session: Session, report: Report): readonly NeedState[] {
  const { world } = session;
  const states: NeedState[] = [];
  for (const requirement of world.catalog.requirements.keys()) {
    const rules = new Set(
      world.catalog.rules.filter((rule) => severityOf(rule, world.profile) && readsNeed(rule, requirement)).map((rule) => rule.id),
    );
    const involved = report.findings.filter((finding) => rules.has(finding.rule));
    const brokenBy = new Set(
      involved.filter(({ verdict }) => verdict === 'wrong').flatMap(({ subject, nodes }) => (world.nodes.has(subject) ? [subject] : nodes)),
    );
    const open = new Set(involved.filter(({ verdict }) => verdict !== 'wrong').flatMap(({ nodes }) => nodes.slice(0, 1)));
    const metBy: string[] = [];
    for (const state of world.nodes.values()) {
      if (brokenBy.has(state.id) || open.has(state.id) || needOf(world, state, requirement)?.values === undefined) continue;
      const met = localRules(world.catalog, world.profile)
        .onNode(state.type)
        .rules.some(({ rule, looker }) => rules.has(rule.id) && looker.look(world, state)?.verdict === 'holds');
      if (met) metBy.push(state.id);
    }
    const said = saidByNodes(session, requirement);
    const stated = world.design.requirements !== undefined && Object.hasOwn(world.design.requirements, requirement);
    if (stated || said.length > 0) states.push({ requirement, metBy, brokenBy: [...brokenBy], open: [...open], said });
  }
  return states;
}

function saidByNodes({ world }: Session, requirement: string): readonly Arriving[] {
  const said: Arriving[] = [];
  for (const state of world.nodes.values()) {
    const need = needOf(world, state, requirement);
    if (need?.values && need.origins[0] === state.id)
      for (const value of need.values)
        said.push({ requirement, value, origin: state.id, from: originInWords(world, [state.id]), derived: need.derived });
  }
  return said;
}

/** Whether a rule's outcome can depend on a requirement: read off its conditions. */
export function readsNeed(rule: Rule, requirement: string): boolean {
  if (rule.kind === 'fit' && rule.need === requirement) return true;
  const parts: readonly unknown[] = Object.values(rule);
  return parts.some((part) => mentions(part, requirement));
}

function mentions(part: unknown, requirement: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const needs = 'needs' in part ? part.needs : undefined;
  const data = 'data' in part ? part.data : undefined;
  if (typeof needs === 'object' && needs !== null && Object.hasOwn(needs, requirement)) return true;
  if (typeof data === 'object' && data !== null && Object.hasOwn(data, requirement)) return true;
  return Object.values(part).some((inner) => mentions(inner, requirement));
}
