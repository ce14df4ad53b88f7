import { useReactFlow, useStore } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { graphOf } from '#core/design/graph.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { isOnCanvas } from '../store/on-canvas.ts';
import { clearSelection } from '../store/select.ts';
import { openQuickAdd } from './adding/quick-add.ts';
import { useCell } from './cell.ts';
import { pullWire } from './connecting/wire-gesture.ts';
import { removeBend } from './edges/bend-commands.ts';
import { pressLine } from './edges/bend-gesture.ts';
import { itemAt } from './far/far-hit.ts';
import { elementId } from './flow-node.ts';
import { activeNode, hoveredEdge, hoveredNode, keptSelection, keyboardHere, renaming } from './gestures.ts';
import { bendAt, drawnAt, edgeAt, nodeAt, onFrame, onPane } from './hit.ts';
import { firstNode, onCanvasKey } from './keys.ts';
import { openMenu, openMenuAt } from './open-menu.ts';
import { rememberPointer, rememberPress } from './pointer-place.ts';
import { adds, choose } from './selecting/adds.ts';
import { band, giveUpBand, pullBand } from './selecting/band.ts';
import { watchTouch } from './touch.ts';
import { useMode } from './use-mode.ts';
import { useFar, useTiny } from './zoom.ts';

/** The element around the drawing: the one tab stop, and the one place that listens to presses on edges and names. */
export function CanvasRoot({ children }: { readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const far = useFar();
  const tiny = useTiny();
  const painted = useMode() === 'far';
  const tool = useEditor((state) => state.tool);
  const busy = useEditor((state) => state.tidying);
  const active = useCell(activeNode);
  const known = useEditor((state) => active !== undefined && isOnCanvas(state.design, active));
  const mounted = useStore((state) => active !== undefined && state.nodeLookup.has(active));

  const single = useEditor((state) => (state.selection.nodes.size === 1 ? [...state.selection.nodes][0] : undefined));
  const first = useEditor((state) => [...state.selection.nodes][0]);

  useEffect(() => {
    if (single !== undefined) activeNode.set(single);
    else if (first !== undefined && !editorState().selection.nodes.has(activeNode.get() ?? '')) activeNode.set(first);
  }, [single, first]);
  useEffect(() => {
    if (active !== undefined && !known) activeNode.set(undefined);
  }, [active, known]);

  useEffect(() => (root.current ? watchTouch(root.current, flow, { openMenu: openMenuAt, takeOver: giveUpBand }) : undefined), [flow]);
  useEffect(() => drawnAt.set((point) => itemAt(editorState().scene, flow.screenToFlowPosition(point))), [flow]);

  const press = (event: PointerEvent): void => {
    keyboardHere.set(false);
    rememberPress({ x: event.clientX, y: event.clientY });
    keptSelection.set(adds(event) && onPane(event.target) ? editorState().selection.nodes : new Set());
    pullBand(event.nativeEvent, flow, chooseDrawn);
    const node = nodeAt(event);
    pressLine(event, flow);
    if (node !== undefined && event.button === 0 && onFrame(event.target)) chooseFrame(event, node);
    if (event.button !== 0 || editorState().tool !== 'connect' || node === undefined || !graphOf(editorState().design).node(node)) return;
    event.stopPropagation();
    event.preventDefault();
    root.current?.focus({ preventScroll: true });
    pullWire(event, { node, outgoing: true, view: flow });
  };
  const point = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || (event.buttons !== 0 && (painted || band.get()))) return;
    hoveredNode.set(nodeAt(event));
    hoveredEdge.set(edgeAt(event.target));
  };
  const leave = (): void => {
    rememberPointer(undefined);
    hoveredNode.set(undefined);
    hoveredEdge.set(undefined);
  };
  const click = (event: MouseEvent): void => {
    const edge = edgeAt(event.target);
    if (edge !== undefined) choose(event, { edge });
    else if (onPane(event.target)) chooseDrawn(event);
  };
  const doubleClick = (event: MouseEvent): void => {
    const [node, edge, bend] = [nodeAt(event), edgeAt(event.target), bendAt(event.target)];
    if (bend !== undefined) removeBend(bend);
    else if (node !== undefined) renaming.set({ node });
    else if (edge !== undefined) renaming.set({ edge });
    else if (onPane(event.target)) {
      openQuickAdd({ at: flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }) });
    }
  };
  return (
    <div
      ref={root}
      className="canvas"
      data-canvas
      data-tool={tool}
      data-far={far || undefined}
      data-tiny={tiny || undefined}
      data-painted={painted || undefined}
      role="application"
      aria-label="Canvas"
      aria-busy={busy}
      aria-activedescendant={known && mounted && active !== undefined ? elementId(active) : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing that is worked on with keys is an application
      tabIndex={0}
      onKeyDown={(event) => {
        keyboardHere.set(true);
        onCanvasKey(event);
      }}
      onFocus={(event) => {
        if (event.target !== root.current) return;
        if (activeNode.get() === undefined) activeNode.set([...editorState().selection.nodes][0] ?? firstNode());
        keyboardHere.set(root.current.matches(':focus-visible'));
      }}
      onBlur={() => keyboardHere.set(false)}
      onPointerDownCapture={press}
      onPointerMove={(event) => {
        rememberPointer({ x: event.clientX, y: event.clientY });
        if (event.buttons === 0) point(event);
      }}
      onPointerOver={point}
      onPointerLeave={leave}
      onClick={click}
      onDoubleClick={doubleClick}
      onContextMenu={openMenu}
    >
      {children}
    </div>
  );
}

/** React Flow leaves the selecting of frames to us, as they let presses through to what lies in them. */
function chooseFrame(event: PointerEvent, frame: string): void {
  if (adds(event) || !editorState().selection.nodes.has(frame)) choose(event, { node: frame });
}

/** The bodies of containers let presses through, and a finger presses what is painted without having pointed at it before. */
function chooseDrawn(event: MouseEvent | globalThis.PointerEvent): void {
  const node = nodeAt(event);
  if (node !== undefined) {
    activeNode.set(node);
    choose(event, { node });
  } else if (!adds(event)) clearSelection();
}
