import type { Point } from '#core/layout/geometry.ts';
import { cell } from './cell.ts';

/* What of the drawing an event hit. */

/** Says what is painted at a point of the window, while things are painted that have no element of their own. */
export const paintedAt = cell<((point: Point) => string | undefined) | undefined>(undefined);

interface Hit {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
}

const within = (target: EventTarget | null, selector: string): HTMLElement | SVGElement | null =>
  target instanceof Element ? target.closest<HTMLElement | SVGElement>(selector) : null;

export const nodeAt = ({ target, clientX, clientY }: Hit): string | undefined => {
  const handle = within(target, '[data-node]')?.dataset.node;
  const painted = paintedAt.get();
  if (handle !== undefined || !painted) return handle ?? within(target, '.react-flow__node')?.dataset.id;
  const annotation = within(target, '.react-flow__node-annotation')?.dataset.id;
  if (annotation !== undefined) return annotation;
  // Of what is painted only a part has elements: a card may have none while the frame around it has one.
  return within(target, '.react-flow__pane, .react-flow__node') ? painted({ x: clientX, y: clientY }) : undefined;
};

export const edgeAt = (target: EventTarget | null): string | undefined => within(target, '[data-edge]')?.dataset.edge;

/** The bend point of the selected edge, as its place in the list. */
export const bendAt = (target: EventTarget | null): number | undefined => {
  const bend = within(target, '[data-bend]')?.dataset.bend;
  return bend === undefined ? undefined : Number(bend);
};

export const onHandle = (target: EventTarget | null): boolean => within(target, '.canvas-handle') !== null;

export const onPane = (target: EventTarget | null): boolean => target instanceof Element && target.classList.contains('react-flow__pane');

/** Whether an event hit the border or the title of a frame. */
export const onFrame = (target: EventTarget | null): boolean => within(target, '.annotation-grip') !== null;
