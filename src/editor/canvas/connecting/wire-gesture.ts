import { centre, type Point, type Side } from '#core/layout/geometry.ts';
import { NODE } from '#core/layout/sizes.ts';
import { isChangeable } from '../../store/access.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { openQuickAdd } from '../adding/quick-add.ts';
import { type Wire, wire } from '../gestures.ts';
import { autoPan, type View } from '../moving/auto-pan.ts';
import { holdPointer, isDrag, type Pointer } from '../moving/held-pointer.ts';
import { rectsOf } from '../rects.ts';
import { armedWire, armWire } from './armed-wire.ts';
import { connectNodes, hangElsewhere } from './connect-nodes.ts';
import { sideAt } from './side-handles.ts';
import { reasonAgainst, unfitCards, wireTarget } from './wire-target.ts';

interface Start {
  readonly node: string;
  readonly outgoing: boolean;
  readonly edge?: string;
  readonly view: View;
}

interface WirePointer extends Pointer {
  readonly pointerType: string;
}

/** Px on the screen within which the handle of a side is met. */
const sideReach = 18;

/**
 * Pulls a wire from a node until the pointer is let go: on a node it becomes an edge, on empty canvas it asks what to add
 * there. Near the edge of the canvas the view moves along. Escape gives up. A mere click on a handle asks what to add, too; after
 * a finger's tap the next tap says where the wire leads, and only a second one on the handle asks.
 */
export function pullWire(pointer: WirePointer, start: Start): void {
  if (!isChangeable()) return;
  const { node, outgoing, edge, view } = start;
  const { design, scene } = editorState();
  const unfit = unfitCards(catalog, design, scene, node, outgoing);
  let last: Point = { x: pointer.clientX, y: pointer.clientY };
  let moved = false;

  const look = (): void => {
    const point = view.screenToFlowPosition(last);
    const target = wireTarget(design, scene, node, point);
    const reason = target === undefined ? undefined : reasonAgainst(catalog, design, outgoing ? node : target, outgoing ? target : node);
    const side = edge === undefined || target === undefined ? undefined : sideAt(scene, target, point, sideReach / view.getViewport().zoom);
    const next: Wire = { node, outgoing, edge, side, at: point, target, reason, unfit };
    wire.set(next);
  };
  const pan = autoPan(view, look);
  const end = (): void => {
    pan.stop();
    wire.set(undefined);
  };
  holdPointer(pointer, {
    move: (event) => {
      moved ||= isDrag(pointer, event);
      last = { x: event.clientX, y: event.clientY };
      if (!moved) return;
      look();
      pan.at(last);
    },
    drop: (event) => {
      const { target, side } = (moved ? wire.get() : undefined) ?? {};
      end();
      const at = view.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const again = armedWire.get();
      again?.cancel();
      if (pointer.pointerType === 'touch' && !moved && edge === undefined && again?.node !== node) {
        armWire(node, at, view, (tapped, there) =>
          letGo({ node, outgoing, edge, target: tapped, side: undefined, at: there, moved: true }),
        );
      } else letGo({ node, outgoing, edge, target, side, at, moved });
    },
    giveUp: end,
  });
}

interface Drop {
  readonly node: string;
  readonly outgoing: boolean;
  readonly edge: string | undefined;
  readonly target: string | undefined;
  readonly side: Side | undefined;
  readonly at: Point;
  readonly moved: boolean;
}

function letGo({ node, outgoing, edge, target, side, at, moved }: Drop): void {
  if (edge !== undefined) {
    if (target !== undefined) hangElsewhere(edge, outgoing ? { to: target } : { from: target }, side);
    return;
  }
  if (target !== undefined) connectNodes(node, target, at);
  else openQuickAdd({ at: moved ? at : beside(node, at), from: node });
}

/** Where what comes next goes when a handle is pressed: on from the node, on the side of the handle. */
function beside(node: string, handle: Point): Point {
  const box = rectsOf(editorState().scene).get(node);
  if (!box) return handle;
  const { x, y } = centre(box);
  const across = Math.abs(handle.x - x) / box.width > Math.abs(handle.y - y) / box.height;
  return across
    ? { x: handle.x + Math.sign(handle.x - x) * (104 + NODE.width / 2), y }
    : { x, y: handle.y + Math.sign(handle.y - y) * (64 + NODE.height / 2) };
}
