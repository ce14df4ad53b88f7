import type { Placeable } from '#core/catalog/search.ts';
import type { Direction } from '#core/layout/geometry.ts';
import type { AnnotationKind } from './annotation-kinds.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TidyWish {
  /** Everything else stays where it is. */
  readonly only?: 'selection';
  /** As last time, if nothing is said. */
  readonly direction?: Direction;
  /** Whether it is seen to move, where the user wants to see such things. */
  readonly glides?: boolean;
}

/** What the canvas can be asked to do. It registers itself while it is mounted; the rest of the editor needs nothing of React Flow. */
export interface CanvasPort {
  /** Starts dragging a service from outside with the pointer that is down. Coordinates are of the window. */
  readonly startDrag: (
    placeable: Placeable,
    pointer: { readonly pointerId: number; readonly clientX: number; readonly clientY: number },
  ) => void;
  /** Adds a service at a free place near the selection or the middle of the view, selects it, and returns its id. */
  readonly addService: (placeable: Placeable, at?: Point) => string;
  /** Starts dragging an annotation from outside with the pointer that is down. */
  readonly startAnnotation: (
    kind: AnnotationKind,
    pointer: { readonly pointerId: number; readonly clientX: number; readonly clientY: number },
  ) => void;
  /** Adds an annotation for the selection, else at the pointer or a free place near the middle of the view, and begins to write it. */
  readonly addAnnotation: (kind: AnnotationKind, atPointer?: 'at pointer') => void;
  /** Opens the small search at the pointer that adds what is chosen; with `after`, beside that node and connected with it. */
  readonly startQuickAdd: (after?: string) => void;
  /** Opens the small search for the node that an end of the one selected edge is hung on instead. */
  readonly moveEnd: (end: 'from' | 'to') => void;
  /** Opens the small search for the service that is put into the one selected edge. */
  readonly insertInSelected: () => void;
  /** Opens the small search that turns the one selected node into another service. */
  readonly replaceSelected: () => void;
  /** Opens the small search for the container that the selected nodes go into. */
  readonly putSelected: () => void;
  /** Draws an arrow from the first of two selected nodes to the second; of a single one asks where it is to lead. */
  readonly connectSelected: () => void;
  /** Adds what a text from the clipboard holds, at the pointer or in the middle of the view. */
  readonly paste: (text: string) => void;
  /** Opens the small search for what the design holds. */
  readonly find: () => void;
  /** Edits the name of the selected node, or the caption of the selected edge, in place. */
  readonly rename: () => void;
  /** Makes a bend point on the one selected edge; the arrow keys then move it. */
  readonly addBend: () => void;
  /** Goes from one bend point of the selected edge to the next, and round: the arrow keys then move that one. */
  readonly nextBend: () => void;
  /** Whether a bend point is at hand: pressed last, or come to with keys. */
  readonly isAtBend: () => boolean;
  /** Removes the bend point at hand. */
  readonly removeBend: () => void;
  /** The node that the keyboard is at, with nothing selected. */
  readonly nodeAtHand: () => string | undefined;
  /** Goes from the node that the keyboard is at to its arrows, one after the other, and round. */
  readonly nextEdge: () => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly resetZoom: () => void;
  /** Lays the design out anew, as one step. */
  readonly tidy: (wish?: TidyWish) => Promise<void>;
  readonly focus: () => void;
}

let port: CanvasPort | undefined;

/** Called by the canvas when it mounts; the returned function takes it away again. */
export function registerCanvas(canvas: CanvasPort): () => void {
  port = canvas;
  return () => {
    if (port === canvas) port = undefined;
  };
}

/** The mounted canvas; undefined while there is none. */
export const canvasPort = (): CanvasPort | undefined => port;
