import type { Scene } from '#core/layout/drawn.ts';
import { encloses, overlaps, type Point, type Rect } from '#core/layout/geometry.ts';
import { editorState } from '../../store/editor-store.ts';
import { select } from '../../store/select.ts';
import { emptySelection } from '../../store/selection.ts';
import { cell } from '../cell.ts';
import { nodeAt } from '../hit.ts';
import { autoPan, type View } from '../moving/auto-pan.ts';
import { contains } from '../moving/drop-place.ts';
import { holdPointer, isDrag, swallowClick } from '../moving/held-pointer.ts';
import { adds } from './adds.ts';
import { arrowsTaken } from './band-arrows.ts';

/** The rubber band that is pulled, in px of the drawing. */
export const band = cell<Rect | undefined>(undefined);

let letGo = (): void => {};

/** Ends a band as Escape does. */
export const giveUpBand = (): void => letGo();

/**
 * A press on the empty canvas or the empty body of a container pulls a rubber band; a finger pulls one only with the tool for
 * several, as it moves the view otherwise. With Shift, Ctrl or Cmd, or that tool, it takes what was selected, too. A press of the mouse
 * that pulls nothing is a `click`: the browser's own may be swallowed by a drag that ended just before.
 */
export function pullBand(press: PointerEvent, view: View, click: (press: PointerEvent) => void): void {
  const { tool, selection: before, scene } = editorState();
  if (press.button !== 0 || !press.isPrimary || !onRestingPane(press.target)) return;
  if (tool !== 'several' && (tool !== 'select' || press.pointerType === 'touch')) return;
  const under = nodeAt(press);
  if (under !== undefined && !scene.containers.some(({ id }) => id === under)) return; // painted, and dragged itself

  const start = view.screenToFlowPosition({ x: press.clientX, y: press.clientY });
  const kept = adds(press) ? before : emptySelection;
  let last = press;
  const pull = (): void => {
    const now = between(start, view.screenToFlowPosition({ x: last.clientX, y: last.clientY }));
    band.set(now);
    const { scene: seen } = editorState();
    const items = takenBy(now, start, seen, last.altKey);
    const arrows = arrowsTaken(seen.edges, { drawn: now, whole: last.altKey, items: new Set(items), kept: kept.nodes });
    select([...kept.nodes, ...items], [...kept.edges, ...arrows]);
  };
  const pan = autoPan(view, pull);
  const end = (): void => {
    pan.stop();
    band.set(undefined);
    letGo = () => {};
  };
  letGo = holdPointer(press, {
    move: (event) => {
      last = event;
      if (band.get() === undefined && !isDrag(press, event)) return;
      pan.at({ x: event.clientX, y: event.clientY });
      pull();
    },
    drop: () => {
      const pulled = band.get() !== undefined;
      end();
      if (!pulled && press.pointerType !== 'mouse') return; // a tap clicks later
      swallowClick();
      if (!pulled) click(press);
    },
    giveUp: () => {
      if (band.get() !== undefined) select(before.nodes, before.edges);
      end();
    },
  });
}

/**
 * What a band takes besides arrows: what it touches, or, `whole`, what lies wholly in it. The containers that it began in are not touched by it,
 * wherever it goes: what is wanted then lies inside. Frames have to lie in it, as they lie around much that is wanted without them.
 */
export function takenBy(drawn: Rect, start: Point, { annotations, containers, nodes }: Scene, whole: boolean): readonly string[] {
  const takes = (item: Rect): boolean => (whole ? encloses(drawn, item) : overlaps(drawn, item));
  return [
    ...containers.filter((item) => takes(item) && !contains(item, start)),
    ...nodes.filter(takes),
    ...annotations.filter((item) => (item.kind === 'frame' ? encloses(drawn, item) : takes(item))),
  ].map(({ id }) => id);
}

/** The canvas itself, while a press on it does not move the view: React Flow names it draggable when it does. */
const onRestingPane = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('.react-flow__pane:not(.draggable)');

const between = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});
