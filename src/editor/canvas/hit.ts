import type { Point } from '#core/layout/geometry.ts';
import { cell } from './cell.ts';

/* What of the drawing an event hit. */

/** Says what is drawn at a point of the window: not all of it has an element, and the bodies of containers let presses through. */
export const drawnAt = cell<((point: Point) => string | undefined) | undefined>(undefined);

interface Hit {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
}

const within = (target: EventTarget | null, selector: string): HTMLElement | SVGElement | null =>
  target instanceof Element ? target.closest<HTMLElement | SVGElement>(selector) : null;

export const nodeAt = ({ target, clientX, clientY }: Hit): string | undefined => {
  const handle = within(target, '[data-node]')?.dataset.node;
  if (handle !== undefined) return handle;
  const element = within(target, '.react-flow__node');
  // Of what is painted only a part has elements: a card may have none while the title below it has one.
  if (element && !element.matches('[data-painted] .react-flow__node:not(.react-flow__node-annotation)')) return element.dataset.id;
  return element || onPane(target) ? drawnAt.get()?.({ x: clientX, y: clientY }) : undefined;
};

export const edgeAt = (target: EventTarget | null): string | undefined => within(target, '[data-edge]')?.dataset.edge;

/** The bend point of the selected edge, as its place in the list. */
export const bendAt = (target: EventTarget | null): number | undefined => {
  const bend = within(target, '[data-bend]')?.dataset.bend;
  return bend === undefined ? undefined : Number(bend);
};

export const onHandle = (target: EventTarget | null): boolean => within(target, '.canvas-handle') !== null;

/** Whether an event hit a grip at an end of the selected edge. */
export const onEdgeEnd = (target: EventTarget | null): boolean => within(target, '.canvas-handle-edge') !== null;

export const onPane = (target: EventTarget | null): boolean => target instanceof Element && target.classList.contains('react-flow__pane');

/** Whether an event hit the border or the title of a frame. */
export const onFrame = (target: EventTarget | null): boolean => within(target, '.annotation-grip') !== null;
