import { overlaps, type Rect } from './geometry.ts';

/** Side of a square of the grid, px. */
const SIDE = 512;
/** What touches more squares than this is looked at in every search. */
const MOST = 48;
/** Squares in a row, more than the farthest coordinates need. */
const ROW = 1 << 20;

interface Boxed {
  readonly box: Rect;
}

/** Calls back, in their order, for the things that share area with a box; `instead` stands for some of them, by their place in the order. */
export type Search<T> = (area: Rect, visit: (thing: T) => void, instead?: ReadonlyMap<number, T>) => void;

/** Things by the squares of a grid that they touch. */
export function boxGrid<T extends Boxed>(things: readonly T[]): Search<T> {
  const squares = new Map<number, number[]>();
  const large: number[] = [];
  for (const [index, { box }] of things.entries()) {
    if (squaresOf(box) > MOST) large.push(index);
    else
      eachSquare(box, (square) => {
        const list = squares.get(square);
        if (list) list.push(index);
        else squares.set(square, [index]);
      });
  }
  return (area, visit, instead) => {
    if (squaresOf(area) > things.length) {
      things.forEach((thing, index) => {
        const now = instead?.get(index) ?? thing;
        if (overlaps(now.box, area)) visit(now);
      });
      return;
    }
    const found: number[] = [];
    const look = (index: number): void => {
      const thing = things[index];
      if (thing && !instead?.has(index) && overlaps(thing.box, area)) found.push(index);
    };
    for (const [index, { box }] of instead ?? []) if (overlaps(box, area)) found.push(index);
    large.forEach(look);
    eachSquare(area, (square) => squares.get(square)?.forEach(look));
    found.sort((a, b) => a - b);
    for (let i = 0; i < found.length; i += 1) {
      const index = found[i] ?? -1;
      const thing = instead?.get(index) ?? things[index];
      if (thing && found[i] !== found[i - 1]) visit(thing);
    }
  };
}

const squaresOf = ({ x, y, width, height }: Rect): number =>
  (Math.floor((x + width) / SIDE) - Math.floor(x / SIDE) + 1) * (Math.floor((y + height) / SIDE) - Math.floor(y / SIDE) + 1);

const eachSquare = ({ x, y, width, height }: Rect, visit: (square: number) => void): void => {
  const [right, bottom] = [Math.floor((x + width) / SIDE), Math.floor((y + height) / SIDE)];
  for (let row = Math.floor(y / SIDE); row <= bottom; row += 1)
    for (let column = Math.floor(x / SIDE); column <= right; column += 1) visit(row * ROW + column);
};
