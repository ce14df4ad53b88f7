import {
  applyEdgeChanges,
  applyNodeChanges,
  Background,
  type Edge,
  MiniMap,
  type Node,
  type OnEdgesChange,
  type OnNodesChange,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react';
import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { makeGraph } from '../graph.ts';
import type { PeerPage } from '../page.ts';
import '@xyflow/react/dist/style.css';
import './peer.css';

/** React Flow as its quick start shows it, with default nodes and edges, and the same graph as the app. */
const options = new URLSearchParams(location.search);
const size = (name: string, otherwise: number) => Number(options.get(name) ?? otherwise);
const graph = makeGraph(size('nodes', 1000), size('edges', 1400), size('containers', 20));

const initialNodes: Node[] = [
  ...graph.containers.map(({ id, x, y, width, height }) => ({ id, type: 'group', position: { x, y }, data: {}, style: { width, height } })),
  ...graph.nodes.map(({ id, name, x, y, width, height, ...node }) => ({
    id,
    parentId: node.in,
    position: { x, y },
    data: { label: name },
    style: { width, height },
  })),
];
const initialEdges: Edge[] = graph.edges.map(({ id, from, to, label }) => ({
  id,
  source: from,
  target: to,
  ...(label !== undefined && { label }),
}));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
root.style.width = `${size('width', 1440)}px`;
root.style.height = `${size('height', 900)}px`;
const mount = () => createRoot(root).render(<Plain />);
if (options.has('later')) Object.assign(window, { mount });
else mount();

function Plain() {
  const [nodes, setNodes] = useState(initialNodes);
  const [edges, setEdges] = useState(initialEdges);
  const onNodesChange: OnNodesChange = useCallback((changes) => setNodes((before) => applyNodeChanges(changes, before)), []);
  const onEdgesChange: OnEdgesChange = useCallback((changes) => setEdges((before) => applyEdgeChanges(changes, before)), []);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onInit={offer}
      fitView
      minZoom={0.02}
    >
      <Background />
      <MiniMap />
    </ReactFlow>
  );
}

function offer(flow: ReactFlowInstance): void {
  const peer: PeerPage = {
    zoomToOne: () => void flow.zoomTo(1),
    selectAll: () => {
      flow.setNodes((nodes) => nodes.map((node) => ({ ...node, selected: true })));
      flow.setEdges((edges) => edges.map((edge) => ({ ...edge, selected: true })));
    },
    rename: (id, name) => flow.updateNodeData(id, { label: name }),
    layOut,
  };
  Object.assign(window, { peer });
}

/** ELK's layered layout as it is without a wish, in its worker. */
async function layOut(): Promise<number> {
  const start = performance.now();
  const elk = new ELK({ workerFactory: () => new Worker(workerUrl) });
  await elk.layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered' },
    children: graph.nodes.map(({ id, width, height }) => ({ id, width, height })),
    edges: graph.edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  return performance.now() - start;
}
