import { inflate, type Point, type Rect } from '#core/layout/geometry.ts';
import { contains } from '../moving/drop-place.ts';

/* Where a line can be taken hold of, and what becomes of its bend points. Lines are corners x, y, x, y, … */

/** A straight piece of a line. */
export interface Piece {
  readonly a: Point;
  readonly b: Point;
  readonly flat: boolean;
  readonly length: number;
  /** How far along the line it begins. */
  readonly from: number;
}

export function piecesOf(points: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 2; i < points.length; i += 2) {
    const [a, b] = [
      { x: points[i - 2] ?? 0, y: points[i - 1] ?? 0 },
      { x: points[i] ?? 0, y: points[i + 1] ?? 0 },
    ];
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    pieces.push({ a, b, flat: a.y === b.y, length, from });
    from += length;
  }
  return pieces;
}

const onPiece = ({ a, b }: Piece, { x, y }: Point): boolean =>
  x >= Math.min(a.x, b.x) && x <= Math.max(a.x, b.x) && y >= Math.min(a.y, b.y) && y <= Math.max(a.y, b.y);

/** How far along the line each of its bend points lies, in their order. */
function waysOf(pieces: readonly Piece[], bends: readonly Point[]): readonly number[] {
  let least = 0;
  return bends.map((bend) => {
    for (const piece of pieces) {
      const way = piece.from + Math.abs(bend.x - piece.a.x) + Math.abs(bend.y - piece.a.y);
      if (!onPiece(piece, bend) || way < least) continue;
      least = way;
      break;
    }
    return least;
  });
}

/** The piece of a line that is nearest to a point, and the point on it. */
export function nearestPiece(points: readonly number[], { x, y }: Point): { readonly piece: Piece; readonly at: Point } | undefined {
  let nearest: { piece: Piece; at: Point } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const piece of piecesOf(points)) {
    const { a, b } = piece;
    const at = {
      x: Math.round(Math.min(Math.max(x, Math.min(a.x, b.x)), Math.max(a.x, b.x))),
      y: Math.round(Math.min(Math.max(y, Math.min(a.y, b.y)), Math.max(a.y, b.y))),
    };
    const distance = Math.hypot(at.x - x, at.y - y);
    if (distance < least) [nearest, least] = [{ piece, at }, distance];
  }
  return nearest;
}

/** A bend point more, where the line runs through a point; the line itself stays as it is. */
export function withBend(points: readonly number[], bends: readonly Point[], at: Point): { bends: readonly Point[]; index: number } {
  const found = nearestPiece(points, at);
  if (!found) return { bends: [...bends, at], index: bends.length };
  const { piece } = found;
  const way = piece.from + Math.abs(at.x - piece.a.x) + Math.abs(at.y - piece.a.y);
  const index = waysOf(piecesOf(points), bends).filter((one) => one <= way).length;
  return { bends: [...bends.slice(0, index), at, ...bends.slice(index)], index };
}

/** A piece that is held at a point: the bend points that go with it, one of which is made where there are none. */
export interface Hold {
  readonly bends: readonly Point[];
  readonly held: readonly number[];
  readonly axis: 'x' | 'y';
}

export function holdPiece(points: readonly number[], bends: readonly Point[], { piece, at }: { piece: Piece; at: Point }): Hold {
  const axis = piece.flat ? 'y' : 'x';
  const held = bends.flatMap((bend, index) => (onPiece(piece, bend) ? [index] : []));
  if (held.length > 0) return { bends, held, axis };
  const added = withBend(points, bends, at);
  return { bends: added.bends, held: [added.index], axis };
}

/** Where the pieces of a line are taken hold of: in their middle, or beside the label. Short ones, and those with a bend point, have no grip. */
export function grips(
  points: readonly number[],
  bends: readonly Point[],
  label: Rect | undefined,
  room: number,
): readonly (Piece & { at: Point })[] {
  const covered = [...bends.map(({ x, y }) => ({ x: x - 1, y: y - 1, width: 2, height: 2 })), ...(label ? [label] : [])];
  return piecesOf(points).flatMap((piece) => {
    if (piece.length < room * 2 || bends.some((bend) => onPiece(piece, bend))) return [];
    const { a, b } = piece;
    for (const share of [0.5, 0.25, 0.75]) {
      const at = { x: Math.round(a.x + (b.x - a.x) * share), y: Math.round(a.y + (b.y - a.y) * share) };
      if (Math.min(share, 1 - share) * piece.length >= room && !covered.some((box) => contains(inflate(box, room / 2), at)))
        return [{ ...piece, at }];
    }
    return [];
  });
}

/** The middle of the longest piece of a line that no bend point lies on; else of the longest one. */
export function roomForBend(points: readonly number[], bends: readonly Point[]): Point | undefined {
  const byLength = [...piecesOf(points)].sort((one, other) => other.length - one.length);
  const piece = byLength.find((one) => !bends.some((bend) => onPiece(one, bend))) ?? byLength[0];
  return piece && { x: Math.round((piece.a.x + piece.b.x) / 2), y: Math.round((piece.a.y + piece.b.y) / 2) };
}
