import type { Catalog, Prose } from '../../src/core/catalog/catalog.ts';
import type { Design, DesignEdge, DesignNode } from '../../src/core/design/design.ts';
import { sketchToDesign } from '../../src/core/design/sketch.ts';

/**
 * A design in which every rule has work: the templates and the examples of all rules, side by side and again and again until there
 * are enough nodes, then more datasets from stores to what takes them in the same tile or the next.
 */
export function largeDesign(catalog: Catalog, prose: Prose, nodeCount: number, edgeCount: number): Design {
  const examples = Object.values(prose.rules).flatMap(({ examples: { wrong, right, asks = [], todo = [] } }) => [
    ...wrong,
    ...right,
    ...asks,
    ...todo,
  ]);
  const tiles = [...catalog.templates.map(({ design }) => design), ...examples.map(({ design }) => design)].map(sketchToDesign);
  const nodes: DesignNode[] = [];
  const edges: DesignEdge[] = [];
  for (let round = 0; nodes.length < nodeCount; round++) {
    const tile = tiles[round % tiles.length];
    if (!tile) throw new Error('the catalog has neither templates nor examples');
    const id = (own: string) => `${round}.${own}`;
    for (const node of tile.nodes) {
      const places = { ...(node.in !== undefined && { in: id(node.in) }), ...(node.stepOf !== undefined && { stepOf: id(node.stepOf) }) };
      nodes.push({ ...node, id: id(node.id), ...places });
    }
    for (const edge of tile.edges) edges.push({ ...edge, id: id(edge.id), from: id(edge.from), to: id(edge.to) });
  }
  const stores = nodes.filter(({ service }) => service === 's3');
  const takers = nodes.filter(({ service }) => ['sagemaker-training', 'sagemaker-processing', 'glue-etl', 'athena'].includes(service));
  for (let i = 0; edges.length < edgeCount; i++) {
    const [from, to] = [stores[(i * 7) % stores.length], takers[Math.floor((((i * 7) % stores.length) / stores.length) * takers.length)]];
    if (from && to) edges.push({ id: `extra ${i}`, from: from.id, to: to.id, flow: 'dataset' });
  }
  return { trueline: 1, title: 'Large', stage: 'complete', nodes, edges };
}
