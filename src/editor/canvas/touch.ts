import type { Point } from '#core/layout/geometry.ts';
import { editorState } from '../store/editor-store.ts';
import { fingerOnPainted, type PaintedFinger } from './far/painted-finger.ts';
import { onPane } from './hit.ts';
import type { View } from './moving/auto-pan.ts';
import { maxZoom, minZoom } from './zoom.ts';

/** Px that a finger may wander and still be held. */
export const fingerReach = 8;
/** Milliseconds until a finger that rests is held. */
const holdTime = 500;

/** Two fingers: the point between them, and how far they are apart. In px of the window. */
export interface Grip {
  readonly middle: Point;
  readonly apart: number;
}

interface Viewport extends Point {
  readonly zoom: number;
}

/** The view in which what lay between the fingers still does, larger or smaller as they are further or less apart. */
export function viewAfter(view: Viewport, from: Grip, to: Grip, corner: Point): Viewport {
  const zoom = Math.min(Math.max((view.zoom * to.apart) / from.apart, minZoom), maxZoom);
  const onto = ({ x, y }: Point): Point => ({ x: x - corner.x, y: y - corner.y });
  const [start, end] = [onto(from.middle), onto(to.middle)];
  const grown = zoom / view.zoom;
  return { x: end.x - (start.x - view.x) * grown, y: end.y - (start.y - view.y) * grown, zoom };
}

/** What is not the drawing, though it lies over it, and what answers to fingers by itself. */
const notDrawn = 'button, input, textarea, .canvas-handle, .canvas-panel, .popup';

interface Uses {
  readonly openMenu: (target: Element, at: Point) => void;
  /** What a finger began otherwise is not gone on with. */
  readonly takeOver: () => void;
}

/**
 * What React Flow leaves to us of a touch screen: two fingers zoom and pan wherever they lie, on cards too, and a finger that is
 * held opens the menu of what is under it. With the tool for several, a finger does not move the view. It listens before everything
 * else does, and lets nothing else hear of these gestures but their end. Returns what stops it.
 */
export function watchTouch(root: HTMLElement, view: View, { openMenu, takeOver }: Uses): () => void {
  let timer = 0;
  let first: Point = { x: 0, y: 0 };
  /** Nobody else hears of the fingers until all are gone. */
  let ours = false;
  let pinch: { readonly from: Grip; readonly view: Viewport } | undefined;
  let painted: PaintedFinger | undefined;

  const takeAll = (): void => {
    ours = true;
    painted?.end(undefined);
    painted = undefined;
    takeOver();
  };

  const hold = (target: EventTarget | null): void => {
    if (!(target instanceof Element) || target.closest(notDrawn)) return;
    timer = window.setTimeout(() => {
      takeAll();
      openMenu(target, first);
    }, holdTime);
  };
  const start = (event: TouchEvent): void => {
    if (!event.isTrusted) return; // passed on
    window.clearTimeout(timer);
    const [one, two] = event.touches;
    if (one && two) {
      takeAll();
      pinch = event.touches.length === 2 ? { from: gripOf(one, two), view: view.getViewport() } : undefined;
    } else if (one) {
      ours = false;
      first = { x: one.clientX, y: one.clientY };
      hold(event.target);
      painted = fingerOnPainted(event);
    }
    if (ours || painted || (editorState().tool === 'several' && onPane(event.target))) event.stopPropagation();
  };
  const move = (event: TouchEvent): void => {
    if (!event.isTrusted) return;
    const [one, two] = event.touches;
    if (one && Math.hypot(one.clientX - first.x, one.clientY - first.y) > fingerReach) window.clearTimeout(timer);
    painted?.move(event);
    if (!ours) return;
    event.stopPropagation();
    if (event.cancelable) event.preventDefault();
    if (pinch && one && two) view.setViewport(viewAfter(pinch.view, pinch.from, gripOf(one, two), root.getBoundingClientRect()));
  };
  const end = (event: TouchEvent): void => {
    if (!event.isTrusted) return;
    painted?.end(event);
    painted = undefined;
    window.clearTimeout(timer);
    pinch = undefined;
    if (ours && event.cancelable) event.preventDefault(); // no click
    if (event.touches.length === 0) ours = false;
  };
  const menu = (event: MouseEvent): void => {
    if (ours) {
      event.preventDefault();
      event.stopPropagation();
    }
    window.clearTimeout(timer); // the browser was quicker
  };
  const options = { capture: true, passive: false };
  const listeners = [
    ['touchstart', start],
    ['touchmove', move],
    ['touchend', end],
    ['touchcancel', end],
  ] as const;
  for (const [type, listener] of listeners) root.addEventListener(type, listener, options);
  root.addEventListener('contextmenu', menu, true);
  return () => {
    window.clearTimeout(timer);
    for (const [type, listener] of listeners) root.removeEventListener(type, listener, options);
    root.removeEventListener('contextmenu', menu, true);
  };
}

function gripOf(a: Touch, b: Touch): Grip {
  const middle = { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 };
  return { middle, apart: Math.max(Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), 1) };
}
