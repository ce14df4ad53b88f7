import type { Catalog } from '../catalog/catalog.ts';
import { flowsGiven, flowsTaken } from '../catalog/infer-flow.ts';
import type { DesignNode } from '../design/design.ts';
import { containersAround, type EdgeState, type Link, type NodeState, noFacts, withItem, withoutItem } from './state.ts';

/** The links that an edge stands for: one, or several where an end is a container. */
export function linksOf(catalog: Catalog, edge: EdgeState): readonly Link[] {
  const { from, to } = edge;
  const { flow } = edge.edge;
  if (!from || !to || flow === undefined) return [];
  if (from.members.length === 0 && to.members.length === 0) return [{ edge, from, to, flow, facts: noFacts }];
  // Between a container and what is inside it an edge means just those two.
  const starts = containersAround(to).includes(from) ? [from] : carriers(catalog, from, flow, flowsGiven);
  const ends = containersAround(from).includes(to) ? [to] : carriers(catalog, to, flow, flowsTaken);
  return starts.flatMap((start) => ends.flatMap((end) => (start === end ? [] : [{ edge, from: start, to: end, flow, facts: noFacts }])));
}

export const sameLink = (a: Link, b: Link | undefined): boolean => a.from === b?.from && a.to === b.to && a.flow === b.flow;

export function enterLink(link: Link): void {
  link.from.linksOut = withItem(link.from.linksOut, link);
  link.to.linksIn = withItem(link.to.linksIn, link);
}

export function leaveLink(link: Link): void {
  link.from.linksOut = withoutItem(link.from.linksOut, link);
  link.to.linksIn = withoutItem(link.to.linksIn, link);
}

/** The end of an edge itself and, where it is a container, every member at any depth that can carry the flow. */
function carriers(
  catalog: Catalog,
  end: NodeState,
  flow: string,
  flows: (catalog: Catalog, node: DesignNode) => readonly string[],
): readonly NodeState[] {
  if (end.members.length === 0) return [end];
  const found = [end];
  const seen = new Set<NodeState>([end]);
  const queue = [...end.members];
  for (let member = queue.pop(); member; member = queue.pop()) {
    if (seen.has(member)) continue;
    seen.add(member);
    if (flows(catalog, member.node).includes(flow)) found.push(member);
    queue.push(...member.members);
  }
  return found;
}
