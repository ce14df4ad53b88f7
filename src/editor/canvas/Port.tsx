import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { centre, type Point } from '#core/layout/geometry.ts';
import { type CanvasPort, registerCanvas } from '../store/canvas-port.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import type { ViewRequest } from '../store/session-parts.ts';
import { addServiceAt, addServiceNear } from './adding/add-service.ts';
import { openFind } from './adding/find.ts';
import { openInsert } from './adding/insert-search.ts';
import { carryService } from './adding/palette-drag.ts';
import { openPutInto } from './adding/put-into.ts';
import { openQuickAdd } from './adding/quick-add.ts';
import { openReplace } from './adding/replace-node.ts';
import { addAnnotationNear } from './annotations/add-annotation.ts';
import { carryAnnotation } from './annotations/carry-annotation.ts';
import { connectNodes } from './connecting/connect-nodes.ts';
import { openConnectTo, openMoveEnd } from './connecting/connect-to.ts';
import { addBend, bendAtHand, nextBend, removeBendAtHand } from './edges/bend-commands.ts';
import { nextEdge } from './edges/next-edge.ts';
import { focusCanvas } from './focus-canvas.ts';
import { nodeAtHand, startRename } from './keys.ts';
import { contains } from './moving/drop-place.ts';
import { tidyDesign } from './moving/tidy-design.ts';
import { lastPointer } from './pointer-place.ts';
import { rectsOf } from './rects.ts';
import { follow, showArea } from './viewport.ts';

/** Reads designs, which the page does not begin with. */
const clipboard = () => import('./adding/bind-clipboard.ts');

/** Offers the canvas to the rest of the editor, and goes where it is asked to. */
export function Port() {
  const flow = useReactFlow();
  const store = useStoreApi();

  useEffect(() => {
    const middle = (): Point => {
      const { width, height, domNode } = store.getState();
      const box = domNode?.getBoundingClientRect();
      return flow.screenToFlowPosition({ x: (box?.left ?? 0) + width / 2, y: (box?.top ?? 0) + height / 2 });
    };
    const place = (): Point => {
      const pointer = lastPointer();
      return pointer ? flow.screenToFlowPosition(pointer) : middle();
    };
    const port: CanvasPort = {
      startDrag: (placeable, pointer) => carryService(placeable, pointer, flow.screenToFlowPosition),
      addService: (placeable, at) => (at ? addServiceAt(placeable, at) : addServiceNear(placeable, middle())),
      startAnnotation: (kind, pointer) => carryAnnotation(kind, pointer, flow.screenToFlowPosition),
      addAnnotation: (kind, atPointer) => void addAnnotationNear(kind, atPointer ? place() : middle()),
      startQuickAdd: (after) => {
        const beside = rectsOf(editorState().scene).get(after ?? '');
        if (beside)
          return openQuickAdd({ at: { x: beside.x + beside.width + 192, y: beside.y + beside.height / 2 }, from: after, free: true });
        const pointer = lastPointer();
        const at = place();
        const covered = !pointer || editorState().scene.nodes.some((node) => contains(node, at)); // what is added there would lie on another card
        openQuickAdd({ at, free: covered });
      },
      moveEnd: openMoveEnd,
      insertInSelected: openInsert,
      replaceSelected: openReplace,
      putSelected: openPutInto,
      connectSelected: () => {
        if (editorState().selection.nodes.size === 1) return openConnectTo();
        const [from, to, another] = editorState().selection.nodes;
        const rect = rectsOf(editorState().scene).get(to ?? '');
        if (from !== undefined && to !== undefined && another === undefined && rect) connectNodes(from, to, centre(rect));
      },
      paste: (text) => void clipboard().then(({ pasteText }) => pasteText(text, place())),
      find: () => openFind(middle()),
      rename: startRename,
      addBend,
      nextBend,
      isAtBend: () => bendAtHand() !== undefined,
      removeBend: removeBendAtHand,
      nextEdge,
      nodeAtHand,
      fit: () => showArea(flow, store, editorState().scene.bounds),
      zoomIn: () => void flow.zoomIn(),
      zoomOut: () => void flow.zoomOut(),
      resetZoom: () => void flow.zoomTo(1),
      tidy: tidyDesign,
      focus: focusCanvas,
    };
    const unregister = registerCanvas(port);
    const gone = new AbortController();
    void clipboard().then(({ bindClipboard }) => bindClipboard(place, gone.signal));
    return () => {
      unregister();
      gone.abort();
    };
  }, [flow, store]);

  useEffect(() => {
    let frame = 0;
    const go = (request: ViewRequest | undefined): void => {
      cancelAnimationFrame(frame);
      if (!request) return;
      if (store.getState().width > 0) follow(request, flow, store);
      else frame = requestAnimationFrame(() => go(request));
    };
    go(editorState().viewRequest);
    // Not through React: the view is where it should be before what is in it is drawn for the first time.
    const stop = useEditor.subscribe((state, before) => {
      if (state.viewRequest !== before.viewRequest) go(state.viewRequest);
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [flow, store]);
  return null;
}
