import type { Catalog, Example, Service } from '#core/catalog/catalog.ts';
import { inferFlow } from '#core/catalog/infer-flow.ts';
import type { DesignEdge, DesignNode } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { designOf } from './rule-examples.ts';

/**
 * How much a person has to say beyond drawing nodes, edges and containers before an example is as wrong as it is: uses,
 * fields (those of one preset count once), requirements, and flows other than the one that connecting writes.
 */
export function inputsBeyondDrawing(catalog: Catalog, example: Example): number {
  const design = designOf(catalog, example);
  const graph = graphOf(design);
  const onNodes = design.nodes.map(
    (node) => (node.usedFor?.length ?? 0) + fieldInputs(catalog.services.get(node.service), node.fields ?? {}),
  );
  const onEdges = design.edges.map(
    (edge) => Object.keys(edge.fields ?? {}).length + (isInferred(catalog, edge, graph.node(edge.from), graph.node(edge.to)) ? 0 : 1),
  );
  const said = Object.keys(design.requirements ?? {}).length + (design.accepted?.length ?? 0);
  return [...onNodes, ...onEdges].reduce((sum, count) => sum + count, said);
}

function fieldInputs(service: Service | undefined, fields: NonNullable<DesignNode['fields']>): number {
  const count = Object.keys(fields).length;
  const preset = service?.presets?.find(({ set }) => Object.entries(set).every(([id, value]) => fields[id] === value));
  return preset ? count - Object.keys(preset.set).length + 1 : count;
}

function isInferred(catalog: Catalog, edge: DesignEdge, from: DesignNode | undefined, to: DesignNode | undefined): boolean {
  if (!from || !to) return true;
  const { flow, intent } = inferFlow(catalog, from, to);
  return edge.flow === flow && (edge.intent === undefined || edge.intent === intent);
}
