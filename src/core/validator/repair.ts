import type { FixOp, Rule } from '../catalog/catalog.ts';
import type { Design } from '../design/design.ts';
import { graphOf } from '../design/graph.ts';
import type { Finding } from './finding.ts';
import { compileMatch, type NodeTest } from './match.ts';
import type { World } from './world.ts';

type Repair = NonNullable<Rule['fixes']>[number];
export type OpOf<K extends FixOp['op']> = Extract<FixOp, { op: K }>;

const tests = new WeakMap<Extract<FixOp, { op: 'find' }>, NodeTest>();

/** The node that a repair wants to find; of several the one with the smallest id. */
export function findNode(world: World, op: OpOf<'find'>): string | undefined {
  let test = tests.get(op);
  if (!test) tests.set(op, (test = compileMatch(world.catalog, op.match)));
  return [...world.nodes.values()]
    .filter((state) => test(world, state) === true)
    .map((state) => state.id)
    .sort()[0];
}

/** Whether a repair can be done here: what it wants to find is drawn, and what it refers to is part of the finding. */
export function isOffered(world: World, repair: Repair, finding: Finding): boolean {
  const known = new Set(Object.keys(references(world.design, finding)));
  for (const op of repair.ops) {
    if (op.op === 'find' && findNode(world, op) === undefined) return false;
    for (const [key, ref] of Object.entries(op))
      if (['on', 'from', 'to', 'edge', 'node'].includes(key) && typeof ref === 'string' && !known.has(ref)) return false;
    if ('as' in op) known.add(op.as);
  }
  return true;
}

/** What the names in a repair stand for: ids of nodes and edges of the finding. */
export function references(design: Design, { subject, nodes, edges }: Finding): Record<string, string> {
  const graph = graphOf(design);
  const refs: Record<string, string> = {};
  const edge = edges.at(-1);
  if (edge !== undefined) refs['edge'] = edge;
  const drawn = graph.edge(subject);
  if (drawn) return { edge: subject, from: drawn.from, to: drawn.to, self: drawn.to };
  refs['self'] = subject;
  const [first] = nodes;
  const last = nodes.at(-1);
  if (edges.length > 0 && first !== undefined && last !== undefined) Object.assign(refs, { from: first, to: last });
  if (first === subject && nodes[1] !== undefined) refs['origin'] = nodes[1];
  return refs;
}
