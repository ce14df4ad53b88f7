import { type Catalog, type FixOp, purposesOf, type Rule, serviceOf } from '../catalog/catalog.ts';
import { factOf } from '../catalog/facts.ts';
import { inferFlow } from '../catalog/infer-flow.ts';
import { matchesLocal } from '../catalog/local-match.ts';
import { addNode } from '../design/commands/add-node.ts';
import { addPurpose } from '../design/commands/add-purpose.ts';
import { connect } from '../design/commands/connect.ts';
import { placeIn } from '../design/commands/place-in.ts';
import { reconnect } from '../design/commands/reconnect.ts';
import { removeItems } from '../design/commands/remove-items.ts';
import { removePurpose } from '../design/commands/remove-purpose.ts';
import { setEdgeField } from '../design/commands/set-edge-field.ts';
import { setEdgeFlow } from '../design/commands/set-edge-flow.ts';
import { setNodeField } from '../design/commands/set-node-field.ts';
import type { Design, DesignNode, Value } from '../design/design.ts';
import { graphOf } from '../design/graph.ts';
import { freeSpot } from '../layout/placement.ts';
import { NODE } from '../layout/sizes.ts';
import { asService } from './alternatives.ts';
import type { Finding } from './finding.ts';
import { compileMatch, type NodeTest } from './match.ts';
import { World } from './world.ts';

type Repair = NonNullable<Rule['fixes']>[number];
type OpOf<K extends FixOp['op']> = Extract<FixOp, { op: K }>;

const tests = new WeakMap<Extract<FixOp, { op: 'find' }>, NodeTest>();

function findNode(world: World, op: OpOf<'find'>): string | undefined {
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
function references(design: Design, { subject, nodes, edges }: Finding): Record<string, string> {
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

/**
 * The design after a repair of a finding; one command, so one undo step. `undefined` where the repair cannot be done in this
 * design. New nodes get readable ids and a free place near what they belong to.
 */
export function applyFix(design: Design, catalog: Catalog, finding: Finding, fixIndex: number): Design | undefined {
  const fix = finding.fixes[fixIndex];
  if (!fix) return undefined;
  if ('alternative' in fix.from) {
    const alternative = finding.alternatives[fix.from.alternative];
    return alternative && replaceNode(design, finding.subject, (node) => asService(catalog, node, alternative.service, alternative.variant));
  }
  const rule = catalog.rules.find((candidate) => candidate.id === finding.rule);
  const repair = rule?.fixes?.[fix.from.repair];
  if (!repair) return undefined;
  const refs = references(design, finding);
  let result: Design | undefined = design;
  for (const op of repair.ops) if (result) result = step(result, catalog, op, refs);
  return result;
}

const replaceNode = (design: Design, id: string, change: (node: DesignNode) => DesignNode): Design => ({
  ...design,
  nodes: design.nodes.map((node) => (node.id === id ? change(node) : node)),
});

/** One step; notes the ids of what it adds in `refs`. `undefined`: it cannot be done. */
function step(design: Design, catalog: Catalog, op: FixOp, refs: Record<string, string>): Design | undefined {
  const graph = graphOf(design);
  const id = (ref: string): string => refs[ref] ?? '';
  switch (op.op) {
    case 'set':
      return Object.entries(op.fields).reduce<Design>((result, [field, value]) => setField(result, id(op.on), field, value ?? undefined), design);
    case 'setService':
      return replaceNode(design, id(op.on), (node) => {
        const next = asService(catalog, node, op.service, op.variant);
        return op.fields ? { ...next, fields: { ...next.fields, ...op.fields } } : next;
      });
    case 'setEdge': {
      const edge = graph.edge(id(op.on));
      return edge && setEdgeFlow(design, edge.id, op.flow ?? edge.flow ?? 'dataset', op.intent === null ? undefined : (op.intent ?? edge.intent));
    }
    case 'find': {
      const world = new World(catalog);
      world.update(design, design.profile ?? 'notes');
      const found = findNode(world, op);
      if (found === undefined) return undefined;
      refs[op.as] = found;
      return design;
    }
    case 'add':
      return add(design, catalog, op, refs);
    case 'connect': {
      const from = graph.node(id(op.from));
      const to = graph.node(id(op.to));
      if (!from || !to) return undefined;
      const inferred = inferFlow(catalog, from, to);
      const flow = op.flow ?? inferred.flow;
      if (graph.out(from.id).some((edge) => edge.to === to.id && edge.flow === flow && edge.intent === op.intent)) return design;
      return connect(design, { from: from.id, to: to.id, flow, ...(op.intent !== undefined && { intent: op.intent }), ...(op.fields && { fields: op.fields }) });
    }
    case 'disconnect':
      return removeItems(design, { edges: [id(op.edge)] });
    case 'reconnect': {
      const moved = reconnect(design, id(op.edge), { ...(op.from !== undefined && { from: id(op.from) }), ...(op.to !== undefined && { to: id(op.to) }) });
      return op.flow === undefined ? moved : setEdgeFlow(moved, id(op.edge), op.flow);
    }
    case 'insert':
      return insert(design, catalog, op, refs);
    case 'remove':
      return removeItems(design, { nodes: [id(op.node)] });
    case 'addPurpose':
      return addPurpose(design, id(op.on), op.purpose);
    case 'removePurpose': {
      const node = graph.node(id(op.on));
      const served = node ? purposesOf(catalog, node) : [];
      const offending = op.purpose !== undefined ? [op.purpose] : (node?.usedFor ?? []).filter((purpose) => !served.includes(purpose));
      return offending.reduce((result, purpose) => removePurpose(result, id(op.on), purpose), design);
    }
    case 'moveOut':
      return moveOut(design, catalog, op, id(op.on));
  }
}

function setField(design: Design, id: string, field: string, value: Value | undefined): Design {
  return graphOf(design).node(id) ? setNodeField(design, id, field, value) : setEdgeField(design, id, field, value);
}

const known = (design: Design, service: string, variant: string | undefined): DesignNode | undefined =>
  design.nodes.filter((node) => node.service === service && (variant === undefined || node.variant === variant)).sort((a, b) => (a.id < b.id ? -1 : 1))[0];

function add(design: Design, catalog: Catalog, op: OpOf<'add'>, refs: Record<string, string>): Design {
  const existing = op.reuse ? known(design, op.service, op.variant) : undefined;
  if (existing) {
    refs[op.as] = existing.id;
    return design;
  }
  const graph = graphOf(design);
  const near = graph.node(refs[op.near ?? 'self'] ?? '') ?? graph.node(refs['self'] ?? '');
  const container = op.stepOf === undefined ? undefined : graph.node(refs[op.stepOf] ?? '');
  const workflow = container && (serviceOf(catalog, container)?.container === 'workflow' ? container.id : container.stepOf);
  return place(design, catalog, { as: op.as, service: op.service, variant: op.variant, near, workflow, refs, name: op.name, usedFor: op.usedFor, fields: op.fields });
}

interface Placing {
  readonly as: string;
  readonly service: string;
  readonly variant: string | undefined;
  readonly near: DesignNode | undefined;
  readonly workflow: string | undefined;
  readonly refs: Record<string, string>;
  readonly name?: string | undefined;
  readonly usedFor?: readonly string[] | undefined;
  readonly fields?: DesignNode['fields'];
}

function place(design: Design, catalog: Catalog, { as, service, variant, near, workflow, refs, name, usedFor, fields }: Placing): Design {
  const known = serviceOf(catalog, { service });
  const chosen = variant ?? known?.variants?.[0]?.id;
  const set = { ...(known?.variants?.find((candidate) => candidate.id === chosen)?.set ?? known?.set), ...fields };
  const taken = new Set(design.nodes.map((node) => node.id));
  const bare: DesignNode = {
    id: readableId(name ?? service.replace(/^(sagemaker|aws|glue)-/, ''), taken),
    service,
    ...(chosen !== undefined && { variant: chosen }),
    ...(name !== undefined && { name }),
    ...(usedFor && { usedFor }),
    ...(Object.keys(set).length > 0 && { fields: set }),
  };
  const location = placeFor(design, catalog, bare, near);
  const node = { ...bare, ...(location !== undefined && { in: location }), ...(workflow !== undefined && { stepOf: workflow }) };
  refs[as] = node.id;
  return addNode(design, { ...node, position: freeSpot(design, catalog, near?.id ?? { x: 0, y: 0 }, NODE, workflow ?? location) });
}

/** An id made of words: "drift-alarm", "drift-alarm-2". */
export function readableId(words: string, taken: { has(id: string): boolean }): string {
  const base = words.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'node';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The location for a new node: where its neighbour lives, but outside a VPC that it cannot join. */
function placeFor(design: Design, catalog: Catalog, node: DesignNode, near: DesignNode | undefined): string | undefined {
  const graph = graphOf(design);
  const joins = factOf(catalog, node, 'vpc')?.values;
  let location = graph.node(near?.in ?? '');
  while (location && joins !== 'unlimited' && joins?.includes(false) && (location.service === 'vpc' || location.service === 'subnet')) location = graph.node(location.in ?? '');
  return location?.id;
}

function insert(design: Design, catalog: Catalog, op: OpOf<'insert'>, refs: Record<string, string>): Design | undefined {
  const graph = graphOf(design);
  const edge = graph.edge(refs[op.on] ?? '');
  const from = edge && graph.node(edge.from);
  const to = edge && graph.node(edge.to);
  if (!edge || !from || !to) return undefined;
  const existing = op.reuse ? known(design, op.service, op.variant) : undefined;
  if (existing) refs[op.as] = existing.id;
  const shared = from.stepOf !== undefined && from.stepOf === to.stepOf ? from.stepOf : undefined;
  const withNode = existing ? design : place(design, catalog, { as: op.as, service: op.service, variant: op.variant, near: from, workflow: shared, refs, fields: op.fields });
  const middle = graphOf(withNode).node(refs[op.as] ?? '');
  if (!middle) return undefined;
  const flowIn = op.flowIn ?? inferFlow(catalog, from, middle).flow;
  const flowOut = op.flowOut ?? inferFlow(catalog, middle, to).flow;
  const first = connect(removeItems(withNode, { edges: [edge.id] }), { ...edge, id: undefined, from: from.id, to: middle.id, flow: flowIn, intent: undefined });
  return connect(first, { from: middle.id, to: to.id, flow: flowOut });
}

/** Takes a node out of the nearest container of a kind, to the container around that one. */
function moveOut(design: Design, catalog: Catalog, op: OpOf<'moveOut'>, id: string): Design | undefined {
  const graph = graphOf(design);
  const node = graph.node(id);
  if (!node) return undefined;
  for (const key of ['in', 'stepOf'] as const) {
    let container = graph.node(node[key] ?? '');
    while (container && matchesLocal(catalog, op.of, container) !== true) container = graph.node(container[key] ?? '');
    if (container) return placeIn(design, [id], { [key]: container[key] ?? null });
  }
  return undefined;
}
