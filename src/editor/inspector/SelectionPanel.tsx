import { annotationOf } from '#core/design/annotations.ts';
import { graphOf } from '#core/design/graph.ts';
import { useEditor } from '../store/editor-store.ts';
import { AnnotationPanel } from './AnnotationPanel.tsx';
import { EdgePanel } from './EdgePanel.tsx';
import { NodePanel } from './NodePanel.tsx';
import { SeveralPanel } from './SeveralPanel.tsx';

/** What concerns what is selected: one node, edge or annotation, or several things. */
export function SelectionPanel() {
  const { nodes, edges } = useEditor((state) => state.selection);
  const [nodeId] = nodes;
  const [edgeId] = edges;
  const node = useEditor((state) => (nodeId === undefined ? undefined : graphOf(state.design).node(nodeId)));
  const annotation = useEditor((state) => (nodeId === undefined ? undefined : annotationOf(state.design, nodeId)));
  const edge = useEditor((state) => (edgeId === undefined ? undefined : graphOf(state.design).edge(edgeId)));

  if (nodes.size + edges.size > 1) return <SeveralPanel />;
  if (node) return <NodePanel key={node.id} node={node} />;
  if (annotation) return <AnnotationPanel key={annotation.id} annotation={annotation} />;
  if (edge) return <EdgePanel key={edge.id} edge={edge} />;
  return null;
}
