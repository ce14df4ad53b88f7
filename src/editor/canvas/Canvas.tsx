import { Background, type NodeProps, PanOnScrollMode, ReactFlow, ReactFlowProvider, useStoreApi, ViewportPortal } from '@xyflow/react';
import { Suspense, useCallback, useEffect, useMemo } from 'react';
import { editorState, useEditor } from '../store/editor-store.ts';
import { select, toggleSelected } from '../store/select.ts';
import type { View } from '../store/session-parts.ts';
import { keepView } from '../store/view.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { useMedia } from '../ui/use-media.ts';
import { whenUsed } from '../ui/when-used.ts';
import { labelOfAnnotation } from './annotations/annotation-label.ts';
import { BusyHint } from './BusyHint.tsx';
import { ArmedHint } from './connecting/ArmedHint.tsx';
import './canvas.css';
import { CanvasRoot } from './CanvasRoot.tsx';
import { ContainerNode } from './ContainerNode.tsx';
import { useCell } from './cell.ts';
import { EdgeLayer } from './edges/EdgeLayer.tsx';
import { MovingEdges } from './edges/MovingEdges.tsx';
import { type AnnotationFlowNode, elementId, type FlowNode } from './flow-node.ts';
import { activeNode, bending } from './gestures.ts';
import { Interface } from './Interface.tsx';
import { DropLight } from './moving/DropLight.tsx';
import { GuideLayer } from './moving/GuideLayer.tsx';
import { useMove } from './moving/use-move.ts';
import { Port } from './Port.tsx';
import { ServiceNode } from './ServiceNode.tsx';
import { adds } from './selecting/adds.ts';
import { BandLayer } from './selecting/BandLayer.tsx';
import { SeveralHint } from './selecting/SeveralHint.tsx';
import { fingerReach } from './touch.ts';
import { useFlowNodes } from './use-flow-nodes.ts';
import { useMode } from './use-mode.ts';
import { useMounted } from './use-mounted.ts';
import { maxZoom, minZoom, useFar } from './zoom.ts';

/** An empty canvas, which is what the page begins with, has none of this. */
const Annotation = lazyPart(() => import('./annotations/AnnotationNode.tsx').then((module) => module.AnnotationNode));
const Overlays = lazyPart(() => import('./Overlays.tsx').then((module) => module.Overlays));
const FarLayer = lazyPart(() => import('./far/FarLayer.tsx').then((module) => module.FarLayer));

const nodeTypes = { service: ServiceNode, container: ContainerNode, annotation: AnnotationNode };

function AnnotationNode(props: NodeProps<AnnotationFlowNode>) {
  return (
    <Suspense fallback={<div id={elementId(props.id)} role="img" aria-label={labelOfAnnotation(props.data.drawn)} />}>
      <Annotation {...props} />
    </Suspense>
  );
}

const addKeys = ['Shift', 'Meta', 'Control'];
const middle = [1];
const noEdges: never[] = [];
const proOptions = { hideAttribution: true };

/** The drawing: React Flow moves nodes and the view, everything else is ours. Design, scene and selection live in the store. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasRoot>
        <Flow />
        <Interface />
        <Port />
      </CanvasRoot>
      <BusyHint />
      <ArmedHint />
      <SeveralHint />
    </ReactFlowProvider>
  );
}

function Flow() {
  useEffect(preloadParts, []);
  const store = useStoreApi<FlowNode>();
  const zoom = useCallback(() => store.getState().transform[2], [store]);
  const mode = useMode();
  const mounted = useMounted(mode);
  const { nodes, onNodesChange, settle } = useFlowNodes(store, mounted.items);
  const move = useMove(settle, zoom);
  const tool = useEditor((state) => state.tool);
  const changeable = useEditor((state) => state.access === 'edit');
  const fingers = useMedia('(pointer: coarse)');
  const exporting = useEditor((state) => state.exporting);
  const far = useFar() && !exporting;
  const bent = useBent();
  const selectedEdges = useEditor((state) => state.selection.edges);
  return (
    <ReactFlow
      nodes={nodes}
      edges={noEdges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onNodeDragStart={move.start}
      onNodeDrag={move.move}
      onNodeDragStop={move.stop}
      onNodeClick={chooseOne}
      onMoveEnd={keepInMind}
      nodesDraggable={(tool === 'select' || tool === 'several') && changeable}
      nodeDragThreshold={fingers ? fingerReach : 1}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      elevateNodesOnSelect={false}
      zIndexMode="manual"
      elementsSelectable={tool !== 'several'}
      selectionKeyCode={null}
      multiSelectionKeyCode={addKeys}
      deleteKeyCode={null}
      panOnDrag={tool === 'pan' ? true : middle}
      panOnScroll
      panOnScrollMode={PanOnScrollMode.Free}
      panOnScrollSpeed={1}
      zoomOnDoubleClick={false}
      minZoom={minZoom}
      maxZoom={maxZoom}
      proOptions={proOptions}
    >
      <Background gap={20} size={1.4} />
      <ViewportPortal>
        {mode === 'far' ? (
          <Suspense>
            <FarLayer moving={move.edges} bent={bent} />
          </Suspense>
        ) : (
          <EdgeLayer edges={mounted.edges} selected={selectedEdges} elsewhere={bent ?? move.edges.ids} far={far} />
        )}
        <MovingEdges edges={move.edges} selected={selectedEdges} painted={mode === 'far'} />
        <DropLight />
        <GuideLayer />
        <BandLayer />
        <Suspense>
          <Overlays />
        </Suspense>
      </ViewportPortal>
    </ReactFlow>
  );
}

/** The edge that is drawn elsewhere while its bend points are moved. */
function useBent(): ReadonlySet<string> | undefined {
  const edge = useCell(bending)?.edge;
  return useMemo(() => (edge === undefined ? undefined : new Set([edge])), [edge]);
}

/** Before they are wanted, as React leaves a gap for a third of a second where code is late: at once where a design is about to open. */
function preloadParts(): () => void {
  if (editorState().restoring) FarLayer.preload();
  return whenUsed(() => {
    FarLayer.preload();
    Annotation.preload();
  });
}

const keepInMind = (_event: unknown, view: View): void => keepView(view);

/** A click without a key on a node that is selected with others, or with arrows, chooses that one alone. With the tool for several we select, not React Flow. */
function chooseOne(event: React.MouseEvent, node: FlowNode): void {
  activeNode.set(node.id);
  const { selection, tool } = editorState();
  if (tool === 'several') toggleSelected({ node: node.id });
  else if (!adds(event) && selection.nodes.size + selection.edges.size > 1) select([node.id]);
}
