import { type Catalog, type FixOp, purposesOf } from '../catalog/catalog.ts';
import { inferFlow } from '../catalog/infer-flow.ts';
import { addPurpose } from '../design/commands/add-purpose.ts';
import { connect } from '../design/commands/connect.ts';
import { reconnect } from '../design/commands/reconnect.ts';
import { removeItems } from '../design/commands/remove-items.ts';
import { removePurpose } from '../design/commands/remove-purpose.ts';
import { setEdgeField } from '../design/commands/set-edge-field.ts';
import { setEdgeFlow } from '../design/commands/set-edge-flow.ts';
import { setNodeField } from '../design/commands/set-node-field.ts';
import type { Design, DesignNode, Value } from '../design/design.ts';
import { graphOf } from '../design/graph.ts';
import { asService } from './alternatives.ts';
import type { Finding } from './finding.ts';
import { keepFlows } from './keep-flows.ts';
import { addNear, insertNode, moveOut } from './place-new.ts';
import { findNode, references } from './repair.ts';
import { World } from './world.ts';

/**
 * The design after a repair of a finding; one command, so one undo step. `undefined` where the repair cannot be done in this
 * design. New nodes get readable ids and a free place near what they belong to.
 */
export function applyFix(design: Design, catalog: Catalog, finding: Finding, fixIndex: number): Design | undefined {
  const fix = finding.fixes[fixIndex];
  if (!fix) return undefined;
  if ('alternative' in fix.from) {
    const alternative = finding.alternatives[fix.from.alternative];
    return (
      alternative &&
      replaceNode(design, catalog, finding.subject, (node) => asService(catalog, node, alternative.service, alternative.variant))
    );
  }
  const rule = catalog.rules.find((candidate) => candidate.id === finding.rule);
  const repair = rule?.fixes?.[fix.from.repair];
  if (!repair) return undefined;
  const refs = references(design, finding);
  let result: Design | undefined = design;
  for (const op of repair.ops) if (result) result = step(result, catalog, op, refs);
  return result;
}

const replaceNode = (design: Design, catalog: Catalog, id: string, change: (node: DesignNode) => DesignNode): Design =>
  keepFlows(design, { ...design, nodes: design.nodes.map((node) => (node.id === id ? change(node) : node)) }, catalog, id);

/** One step; notes the ids of what it adds in `refs`. `undefined`: it cannot be done. */
function step(design: Design, catalog: Catalog, op: FixOp, refs: Record<string, string>): Design | undefined {
  const graph = graphOf(design);
  const id = (ref: string): string => refs[ref] ?? '';
  switch (op.op) {
    case 'set':
      return Object.entries(op.fields).reduce<Design>(
        (result, [field, value]) => setField(result, id(op.on), field, value ?? undefined),
        design,
      );
    case 'setService':
      return replaceNode(design, catalog, id(op.on), (node) => {
        const next = asService(catalog, node, op.service, op.variant);
        return op.fields ? { ...next, fields: { ...next.fields, ...op.fields } } : next;
      });
    case 'setEdge': {
      const edge = graph.edge(id(op.on));
      return (
        edge && setEdgeFlow(design, edge.id, op.flow ?? edge.flow ?? 'dataset', op.intent === null ? undefined : (op.intent ?? edge.intent))
      );
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
      return addNear(design, catalog, op, refs);
    case 'connect': {
      const from = graph.node(id(op.from));
      const to = graph.node(id(op.to));
      if (!from || !to) return undefined;
      const inferred = inferFlow(catalog, from, to);
      const flow = op.flow ?? inferred.flow;
      const givers = [from.id, ...graph.membersOf(from.id).map((step) => step.id)]; // a step that passes it on does so for its workflow
      if (givers.some((giver) => graph.out(giver).some((edge) => edge.to === to.id && edge.flow === flow && edge.intent === op.intent)))
        return design;
      return connect(design, {
        from: from.id,
        to: to.id,
        flow,
        ...(op.intent !== undefined && { intent: op.intent }),
        ...(op.fields && { fields: op.fields }),
      });
    }
    case 'disconnect':
      return removeItems(design, { edges: [id(op.edge)] });
    case 'reconnect': {
      const moved = reconnect(design, id(op.edge), {
        ...(op.from !== undefined && { from: id(op.from) }),
        ...(op.to !== undefined && { to: id(op.to) }),
      });
      return op.flow === undefined ? moved : setEdgeFlow(moved, id(op.edge), op.flow);
    }
    case 'insert':
      return insertNode(design, catalog, op, refs);
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
