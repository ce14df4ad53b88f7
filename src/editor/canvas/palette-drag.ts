import type { Placeable } from '#core/catalog/search.ts';
import type { Point } from '#core/layout/geometry.ts';
import { isChangeable } from '../store/access.ts';
import { catalog } from '../store/catalog.ts';
import { editorState } from '../store/editor-store.ts';
import { newNode } from '../store/new-node.ts';
import { amend } from '../store/run.ts';
import { addServiceAt } from './add-service.ts';
import { containerAt } from './drop-place.ts';
import { carried, dropEdge, dropTarget } from './gestures.ts';
import { edgeToEnter, insertInEdge } from './insert-in-edge.ts';

interface Pointer {
  readonly pointerId: number;
  readonly clientX: number;
  readonly clientY: number;
}

/** Px that a press may move and still be a click. */
const clickReach = 5;
const nobody: ReadonlySet<string> = new Set();

/**
 * Carries a service from the palette: it follows the pointer as a card, containers light up, and letting go over the canvas
 * adds it there. Letting go anywhere else, Escape and a second finger give up. A press that does not move does nothing here.
 */
export function carryService(placeable: Placeable, pointer: Pointer, toCanvas: (client: Point) => Point): void {
  if (!isChangeable()) return;
  let moved = false;
  const node = carriedNode(placeable);
  // All of the middle of the page: what stands on an empty canvas is in nobody's way.
  const over = (event: PointerEvent): boolean => document.elementFromPoint(event.clientX, event.clientY)?.closest('main') != null;
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== pointer.pointerId) return;
    moved ||= Math.hypot(event.clientX - pointer.clientX, event.clientY - pointer.clientY) > clickReach;
    if (!moved) return;
    event.preventDefault();
    carried.set({ placeable, x: event.clientX, y: event.clientY });
    const { design, scene } = editorState();
    const at = toCanvas({ x: event.clientX, y: event.clientY });
    dropTarget.set(over(event) ? containerAt(scene, catalog, design, at, nobody) : undefined);
    dropEdge.set(over(event) ? edgeToEnter(design, catalog, scene, node, at) : undefined);
  };
  const end = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, true);
    carried.set(undefined);
    dropTarget.set(undefined);
    dropEdge.set(undefined);
  };
  const drop = (event: PointerEvent): void => {
    if (event.pointerId !== pointer.pointerId) return;
    const edge = dropEdge.get();
    end();
    if (!moved) return;
    swallowClick();
    if (!over(event)) return;
    const id = addServiceAt(placeable, toCanvas({ x: event.clientX, y: event.clientY }));
    if (edge !== undefined) amend((design) => insertInEdge(design, catalog, edge, id));
  };
  const cancel = (event: PointerEvent): void => {
    if (event.pointerId === pointer.pointerId) end();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, true);
}

/** Letting go over the row that the drag began on would also click it. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true));
}

/** What the card under the pointer shows. */
export const carriedNode = (placeable: Placeable) => newNode(editorState().design, catalog, placeable);
