import { graphOf } from '#core/design/graph.ts';
import { useEditor } from '../store/editor-store.ts';
import { DesignPanel } from './DesignPanel.tsx';
import { EdgePanel } from './EdgePanel.tsx';
import { NodePanel } from './NodePanel.tsx';
import { SeveralPanel } from './SeveralPanel.tsx';

/** What concerns the selection: one node, one edge, several things, or the design itself while nothing is selected. */
export function Inspector() {
  const { nodes, edges } = useEditor((state) => state.selection);
  const [nodeId] = nodes;
  const [edgeId] = edges;
  const node = useEditor((state) => (nodeId === undefined ? undefined : graphOf(state.design).node(nodeId)));
  const edge = useEditor((state) => (edgeId === undefined ? undefined : graphOf(state.design).edge(edgeId)));

  if (nodes.size + edges.size > 1) return <SeveralPanel />;
  if (node) return <NodePanel key={node.id} node={node} />;
  if (edge) return <EdgePanel key={edge.id} edge={edge} />;
  return <DesignPanel />;
}
