import type { FixOp, Rule } from '../catalog/catalog.ts';
import { carries } from '../catalog/infer-flow.ts';
import type { Design, DesignNode } from '../design/design.ts';
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

/**
 * Whether a repair can be done here: what it wants to find is drawn, what it refers to is part of the finding, and what it
 * puts into an edge can take and give what it is to.
 */
export function isOffered(world: World, repair: Repair, finding: Finding): boolean {
  const refs = references(world.design, finding);
  const known = new Set(Object.keys(refs));
  for (const op of repair.ops) {
    if (op.op === 'find' && findNode(world, op) === undefined) return false;
    if (op.op === 'insert' && !fitsInto(world, op, refs[op.on])) return false;
    for (const [key, ref] of Object.entries(op))
      if (['on', 'from', 'to', 'edge', 'node'].includes(key) && typeof ref === 'string' && !known.has(ref)) return false;
    if ('as' in op) known.add(op.as);
  }
  return true;
}

function fitsInto({ catalog, design }: World, op: OpOf<'insert'>, edgeId: string | undefined): boolean {
  const graph = graphOf(design);
  const edge = graph.edge(edgeId ?? '');
  const [from, to] = [graph.node(edge?.from ?? ''), graph.node(edge?.to ?? '')];
  if (!from || !to) return false;
  const middle: DesignNode = { id: op.as, service: op.service, ...(op.variant !== undefined && { variant: op.variant }) };
  return (
    (op.flowIn === undefined || carries(catalog, from, middle, op.flowIn)) &&
    (op.flowOut === undefined || carries(catalog, middle, to, op.flowOut))
  );
}

/** What the names in a repair stand for: ids of nodes and edges of the finding. */
export function references(design: Design, { subject, nodes, edges }: Finding): Record<string, string> {
  const graph = graphOf(design);
  const refs: Record<string, string> = {};
  const edge = edges.at(-1);
  if (edge !== undefined) refs.edge = edge;
  const drawn = graph.edge(subject);
  if (drawn) return { edge: subject, from: drawn.from, to: drawn.to, self: drawn.to };
  refs.self = subject;
  const [first] = nodes;
  const last = nodes.at(-1);
  if (edges.length > 0 && first !== undefined && last !== undefined) Object.assign(refs, { from: first, to: last });
  if (first === subject && nodes[1] !== undefined) refs.origin = nodes[1];
  return refs;
}
