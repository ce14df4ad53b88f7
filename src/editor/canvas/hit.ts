/* What of the drawing an event hit. */

const within = (target: EventTarget | null, selector: string): HTMLElement | SVGElement | null =>
  target instanceof Element ? target.closest<HTMLElement | SVGElement>(selector) : null;

export const nodeAt = (target: EventTarget | null): string | undefined =>
  within(target, '.react-flow__node')?.dataset.id ?? within(target, '[data-node]')?.dataset.node;

export const edgeAt = (target: EventTarget | null): string | undefined => within(target, '[data-edge]')?.dataset.edge;

export const onPane = (target: EventTarget | null): boolean => target instanceof Element && target.classList.contains('react-flow__pane');
