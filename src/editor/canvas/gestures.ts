import type { Placeable } from '#core/catalog/search.ts';
import type { DrawnEdge } from '#core/layout/drawn.ts';
import type { Point, Rect, Side } from '#core/layout/geometry.ts';
import { cell } from './cell.ts';

/** Nodes that are being moved, all by the same way. Coordinates in this file are of the canvas unless said otherwise. */
export interface Drag {
  /** The nodes under the pointer's control and everything drawn inside them. */
  readonly moved: ReadonlySet<string>;
  readonly delta: Point;
  /** The way that the pointer went before that counted as a drag. */
  readonly lost: Point;
  /** What goes along with frames and containers though it does not belong to them, see `carriedBy`. */
  readonly carried: readonly string[];
  /** Copies are dragged; the nodes themselves stay. */
  readonly copying: boolean;
}

/** A wire that hangs on a node at one end and on the pointer at the other. */
export interface Wire {
  readonly node: string;
  /** Where the pointer is, or the border of the target. */
  readonly at: Point;
  /** The node stays the source; false when the wire is the start of an edge that is being hung elsewhere. */
  readonly outgoing: boolean;
  readonly target: string | undefined;
  /** Why the target cannot take what the source gives. It can still be chosen. */
  readonly reason: string | undefined;
  /** The edge that is being hung elsewhere; undefined for a new one. */
  readonly edge: string | undefined;
  /** The side of the target whose handle the pointer is on: the end of an edge that is let go there stays there. */
  readonly side: Side | undefined;
  /** Nodes that cannot take it, to be dimmed. */
  readonly unfit: readonly Rect[];
}

/** An edge of which bend points are being moved. */
export interface Bending {
  readonly edge: string;
  readonly bends: readonly Point[];
  readonly drawn: DrawnEdge;
}

/** A service on its way from the palette; `x`, `y` of the window. */
export interface Carried {
  readonly placeable: Placeable;
  readonly x: number;
  readonly y: number;
}

/** Shown after connecting where the arrow could mean several things. */
export interface Choice {
  readonly edge: string;
  readonly at: Point;
}

/** A name, caption or annotation that is being edited in place. */
export interface Renaming {
  /** A node or an annotation. */
  readonly node?: string;
  /** An annotation that was just added: writing it belongs to the same step. */
  readonly fresh?: boolean;
  readonly edge?: string;
}

export const drag = cell<Drag | undefined>(undefined);
export const wire = cell<Wire | undefined>(undefined);
export const bending = cell<Bending | undefined>(undefined);
/** The bend point that was last taken hold of: keys move and remove it. */
export const activeBend = cell<{ readonly edge: string; readonly index: number } | undefined>(undefined);
export const carried = cell<Carried | undefined>(undefined);
export const choice = cell<Choice | undefined>(undefined);
export const renaming = cell<Renaming | undefined>(undefined);
/** The container that would take what is being moved. */
export const dropTarget = cell<string | undefined>(undefined);
/** The node or edge that the callout being moved would be pinned to. */
export const pinTarget = cell<string | undefined>(undefined);
/** The edge that would take in what is being moved. */
export const dropEdge = cell<string | undefined>(undefined);
/** The node or edge under the mouse. */
export const hoveredNode = cell<string | undefined>(undefined);
export const hoveredEdge = cell<string | undefined>(undefined);
/** The node that the keyboard is at. */
export const activeNode = cell<string | undefined>(undefined);
/** The arrow that the keyboard went to from the active node; it is there while that arrow alone is selected. */
export const activeEdge = cell<string | undefined>(undefined);
/** Whether the canvas itself has the keyboard, and shows it. */
export const keyboardHere = cell<boolean>(false);
/** What was selected when the canvas was pressed with a key that adds to it: React Flow would let go of it. */
export const keptSelection = cell<ReadonlySet<string>>(new Set());
/** Escape was pressed while nodes were moved: they lie where they lay, whatever the pointer still does. */
export const dragCancelled = cell<boolean>(false);
