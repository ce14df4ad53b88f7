import { moveNodes } from '#core/design/commands/move-nodes.ts';
import { pinCallout } from '#core/design/commands/pin-callout.ts';
import type { Design } from '#core/design/design.ts';
import { anchorOf } from '#core/layout/draw-annotations.ts';
import type { DrawnAnnotation, Scene } from '#core/layout/drawn.ts';
import { centre, inflate, type Point } from '#core/layout/geometry.ts';
import { boxOf } from '#core/layout/path.ts';
import { distance } from '../adding/insert-in-edge.ts';
import { contains } from '../moving/drop-place.ts';
import { rectsOf } from '../rects.ts';
import { followsMoved } from './along.ts';

/** A callout with its middle this near to a card or a line, px, is pinned to it. */
const REACH = 10;

/** The node or edge that a callout with its middle here would be pinned to: a card, else a line. A container takes it at its title. */
export function subjectAt(scene: Scene, at: Point): string | undefined {
  const card = scene.nodes.find((node) => contains(inflate(node, REACH), at));
  const line = scene.edges.find(({ box, points }) => contains(inflate(box, REACH), at) && distance(points, at) <= REACH);
  const title = scene.containers.findLast(({ titleBox }) => contains(inflate(titleBox, REACH), at));
  return (card ?? line ?? title)?.id;
}

/** The design after an annotation was let go `delta` further; a callout is pinned to what lies there, or to nothing. */
export function dropAnnotation(design: Design, scene: Scene, drawn: DrawnAnnotation, moved: ReadonlySet<string>, delta: Point): Design {
  if (followsMoved(drawn, design, moved)) return design;
  const { id, kind, place } = drawn;
  if (kind !== 'callout') return moveNodes(design, [{ id, position: { x: place.x + delta.x, y: place.y + delta.y } }]);
  const corner = { x: drawn.x + delta.x, y: drawn.y + delta.y };
  const alone = moved.size === 1;
  const subject = alone
    ? (subjectAt(scene, centre({ ...drawn, ...corner })) ?? keptSubject(scene, drawn, corner))
    : (drawn.parent ?? drawn.edge);
  const anchor = subject === undefined ? undefined : anchorOf(subject, { rects: rectsOf(scene), edges: scene.edges });
  return pinCallout(design, id, subject, anchor ? { x: corner.x - anchor.x, y: corner.y - anchor.y } : corner);
}

/** How far a callout can be pulled from what it is pinned to before it lets go, px. */
const HOLD = 48;

function keptSubject(scene: Scene, { parent, edge, width, height }: DrawnAnnotation, corner: Point): string | undefined {
  const middle = centre({ ...corner, width, height });
  const rect = parent === undefined ? undefined : rectsOf(scene).get(parent);
  if (rect) return contains(inflate(rect, HOLD), middle) ? parent : undefined;
  const line = scene.edges.find(({ id }) => id === edge);
  return line && contains(inflate(boxOf(line.points), HOLD), middle) && distance(line.points, middle) <= HOLD ? edge : undefined;
}
