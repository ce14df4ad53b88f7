/* What of the drawing an event hit. */

const within = (target: EventTarget | null, selector: string): HTMLElement | SVGElement | null =>
  target instanceof Element ? target.closest<HTMLElement | SVGElement>(selector) : null;

export const nodeAt = (target: EventTarget | null): string | undefined =>
  within(target, '.react-flow__node')?.dataset.id ?? within(target, '[data-node]')?.dataset.node;

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
