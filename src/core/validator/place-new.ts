import { type Catalog, serviceOf } from '../catalog/catalog.ts';
import { factOf } from '../catalog/facts.ts';
import { inferFlow } from '../catalog/infer-flow.ts';
import { matchesLocal } from '../catalog/local-match.ts';
import { addNode } from '../design/commands/add-node.ts';
import { connect } from '../design/commands/connect.ts';
import { placeIn } from '../design/commands/place-in.ts';
import { removeItems } from '../design/commands/remove-items.ts';
import type { Design, DesignNode } from '../design/design.ts';
import { graphOf } from '../design/graph.ts';
import { freeSpot } from '../layout/placement.ts';
import { NODE } from '../layout/sizes.ts';
import type { OpOf } from './repair.ts';

/** Steps of a repair that place something. Each notes the id of what it places in `refs`, under the step's `as`. */

const known = (design: Design, service: string, variant: string | undefined): DesignNode | undefined =>
  design.nodes
    .filter((node) => node.service === service && (variant === undefined || node.variant === variant))
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];

/** A new node near another one, or one of its kind that is drawn already. */
export function addNear(design: Design, catalog: Catalog, op: OpOf<'add'>, refs: Record<string, string>): Design {
  const existing = op.reuse ? known(design, op.service, op.variant) : undefined;
  if (existing) {
    refs[op.as] = existing.id;
    return design;
  }
  const graph = graphOf(design);
  const near = graph.node(refs[op.near ?? 'self'] ?? '') ?? graph.node(refs.self ?? '');
  const container = op.stepOf === undefined ? undefined : graph.node(refs[op.stepOf] ?? '');
  const workflow = container && (serviceOf(catalog, container)?.container === 'workflow' ? container.id : container.stepOf);
  return place(design, catalog, {
    as: op.as,
    service: op.service,
    variant: op.variant,
    near,
    workflow,
    refs,
    name: op.name,
    usedFor: op.usedFor,
    fields: op.fields,
  });
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
  const base =
    words
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'node';
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
  while (location && joins !== 'unlimited' && joins?.includes(false) && (location.service === 'vpc' || location.service === 'subnet'))
    location = graph.node(location.in ?? '');
  return location?.id;
}

/** Puts a node into an edge: a → b becomes a → node → b. */
export function insertNode(design: Design, catalog: Catalog, op: OpOf<'insert'>, refs: Record<string, string>): Design | undefined {
  const graph = graphOf(design);
  const edge = graph.edge(refs[op.on] ?? '');
  const from = edge && graph.node(edge.from);
  const to = edge && graph.node(edge.to);
  if (!edge || !from || !to) return undefined;
  const existing = op.reuse ? known(design, op.service, op.variant) : undefined;
  if (existing) refs[op.as] = existing.id;
  const shared = from.stepOf !== undefined && from.stepOf === to.stepOf ? from.stepOf : undefined;
  const withNode = existing
    ? design
    : place(design, catalog, {
        as: op.as,
        service: op.service,
        variant: op.variant,
        near: from,
        workflow: shared,
        refs,
        fields: op.fields,
      });
  const middle = graphOf(withNode).node(refs[op.as] ?? '');
  if (!middle) return undefined;
  const flowIn = op.flowIn ?? inferFlow(catalog, from, middle).flow;
  const flowOut = op.flowOut ?? inferFlow(catalog, middle, to).flow;
  const first = connect(removeItems(withNode, { edges: [edge.id] }), {
    ...edge,
    id: undefined,
    from: from.id,
    to: middle.id,
    flow: flowIn,
    intent: undefined,
  });
  return connect(first, { from: middle.id, to: to.id, flow: flowOut });
}

/** Takes a node out of the nearest container of a kind, to the container around that one. */
export function moveOut(design: Design, catalog: Catalog, op: OpOf<'moveOut'>, id: string): Design | undefined {
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
