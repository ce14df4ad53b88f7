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

/** Things by the squares of a grid that they touch. The answer calls back, in their order, for those that share area with a box. */
export function boxGrid<T extends Boxed>(things: readonly T[]): (area: Rect, visit: (thing: T) => void) => void {
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
  return (area, visit) => {
    if (squaresOf(area) > things.length) {
      for (const thing of things) if (overlaps(thing.box, area)) visit(thing);
      return;
    }
    const found: number[] = [];
    const look = (index: number): void => {
      const thing = things[index];
      if (thing && overlaps(thing.box, area)) found.push(index);
    };
    large.forEach(look);
    eachSquare(area, (square) => squares.get(square)?.forEach(look));
    found.sort((a, b) => a - b);
    for (let i = 0; i < found.length; i += 1) {
      const thing = things[found[i] ?? -1];
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
