import type { Design, DesignEdge, FileDesign } from '../design/design.ts';
import { withEdgeIds } from '../design/edge-ids.ts';
import type { Catalog } from './catalog.ts';
import { inferFlow } from './infer-flow.ts';

/**
 * Opens a design: edges get the ids and flows that the file leaves out. A missing flow is that of the edge's intent, else what
 * connecting the two ends would write. Nothing else changes; a file that leaves nothing out is returned as it is.
 */
export function openDesign(file: FileDesign, catalog: Catalog): Design {
  const nodes = new Map(file.nodes.map((node) => [node.id, node]));
  let changed = false;
  const edges = withEdgeIds(file.edges).map((edge, index): DesignEdge => {
    const withFlow = edge.flow === undefined ? withInferredFlow(edge) : edge;
    if (withFlow !== file.edges[index]) changed = true;
    return withFlow;
  });
  return changed || !isOpen(file) ? { ...file, edges } : file;

  function withInferredFlow(edge: DesignEdge): DesignEdge {
    if (edge.intent !== undefined) {
      const intent = catalog.intents.find((known) => known.id === edge.intent);
      if (intent) return { ...edge, flow: intent.flow };
    }
    const from = nodes.get(edge.from);
    const to = nodes.get(edge.to);
    if (!from || !to) return edge;
    const { flow, intent } = inferFlow(catalog, from, to);
    return { ...edge, flow, ...(intent === undefined || edge.intent !== undefined ? {} : { intent }) };
  }
}

const isOpen = (file: FileDesign): file is Design => file.edges.every((edge) => edge.id !== undefined);
