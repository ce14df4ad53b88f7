import type { FileDesign } from './design.ts';
import { type Fault, type PathStep, pathText, quoted } from './problem.ts';

const DEEPEST_CONTAINER = 50;

/** What no schema says: every id is there once, every reference names a node, nothing lies in itself. */
export function referenceFaults(design: FileDesign): readonly Fault[] {
  const faults: Fault[] = [];
  const fault = (path: readonly PathStep[], words: string) => faults.push({ path, message: `${pathText(path)} ${words}.` });

  const nodes = new Map<string, number>();
  for (const [index, { id }] of design.nodes.entries()) {
    const first = nodes.get(id);
    if (first === undefined) nodes.set(id, index);
    else fault(['nodes', index, 'id'], `is ${quoted(id)}, which is the id of nodes[${first}] already`);
  }
  const annotations = new Map<string, number>();
  for (const [index, { id }] of (design.annotations ?? []).entries()) {
    const [node, first] = [nodes.get(id), annotations.get(id)];
    if (node !== undefined) fault(['annotations', index, 'id'], `is ${quoted(id)}, which is the id of nodes[${node}] already`);
    else if (first === undefined) annotations.set(id, index);
    else fault(['annotations', index, 'id'], `is ${quoted(id)}, which is the id of annotations[${first}] already`);
  }
  for (const [index, node] of design.nodes.entries())
    for (const key of ['in', 'stepOf'] as const) {
      const target = node[key];
      if (target !== undefined && !nodes.has(target)) fault(['nodes', index, key], `names ${quoted(target)}, but there is no such node`);
    }

  const edges = new Map<string, number>();
  for (const [index, edge] of design.edges.entries()) {
    for (const key of ['from', 'to'] as const)
      if (!nodes.has(edge[key])) fault(['edges', index, key], `names ${quoted(edge[key])}, but there is no such node`);
    if (edge.from === edge.to) fault(['edges', index, 'to'], `is ${quoted(edge.to)}, where the edge comes from; an edge joins two nodes`);
    const first = edge.id === undefined ? undefined : edges.get(edge.id);
    if (first !== undefined) fault(['edges', index, 'id'], `is ${quoted(edge.id ?? '')}, which is the id of edges[${first}] already`);
    else if (edge.id !== undefined) edges.set(edge.id, index);
  }
  if (faults.length === 0) faults.push(...containmentFaults(design));
  return faults;
}

/** Containers in themselves, and containers that nest absurdly deep. Every reference must name a node. */
function containmentFaults(design: FileDesign): readonly Fault[] {
  const nodes = new Map(design.nodes.map((node, index) => [node.id, { node, index }]));
  const settled = settledDepths(design);
  const faults: Fault[] = [];
  for (const [id, depth] of settled) {
    if (depth <= DEEPEST_CONTAINER) continue;
    const path = ['nodes', nodes.get(id)?.index ?? 0];
    faults.push({
      path,
      message: `${pathText(path)} lies in ${depth} containers, one in the other; at most ${DEEPEST_CONTAINER} are possible.`,
    });
    break; // those further inside have the same cause
  }

  const walked = new Set<string>();
  for (const { id } of design.nodes) {
    const way: string[] = [];
    let next: string | undefined = id;
    while (next !== undefined && !settled.has(next) && !walked.has(next)) {
      walked.add(next);
      way.push(next);
      const node: FileDesign['nodes'][number] | undefined = nodes.get(next)?.node;
      next = [node?.stepOf, node?.in].find((around) => around !== undefined && !settled.has(around));
    }
    const start = next === undefined ? -1 : way.indexOf(next);
    if (start < 0) continue;
    const cycle = way.slice(start);
    const { index = 0, node } = nodes.get(cycle[0] ?? '') ?? {};
    const path = ['nodes', index, node?.stepOf === (cycle[1] ?? cycle[0]) ? 'stepOf' : 'in'];
    const names = [...cycle, cycle[0] ?? ''].slice(0, 10).map(quoted);
    faults.push({ path, message: `${pathText(path)} puts a container into itself: ${names.join(' in ')}.` });
  }
  return faults;
}

/** How many containers are around each node. Nodes in a cycle, and what lies in them, are left out. */
function settledDepths(design: FileDesign): ReadonlyMap<string, number> {
  const inside = new Map<string, string[]>();
  const open = new Map<string, number>();
  const depths = new Map<string, number>();
  const ready: string[] = [];
  for (const { id, in: location, stepOf } of design.nodes) {
    const around = new Set([location, stepOf].filter((place) => place !== undefined));
    open.set(id, around.size);
    if (around.size === 0) {
      depths.set(id, 0);
      ready.push(id);
    }
    for (const place of around) inside.set(place, [...(inside.get(place) ?? []), id]);
  }
  const deepest = new Map<string, number>();
  for (let id = ready.pop(); id !== undefined; id = ready.pop())
    for (const member of inside.get(id) ?? []) {
      deepest.set(member, Math.max(deepest.get(member) ?? 0, (depths.get(id) ?? 0) + 1));
      const left = (open.get(member) ?? 0) - 1;
      open.set(member, left);
      if (left > 0) continue;
      depths.set(member, deepest.get(member) ?? 0);
      ready.push(member);
    }
  return depths;
}
