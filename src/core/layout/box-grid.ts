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
  const seen = new Uint32Array(things.length);
  const found = new Uint32Array(things.length);
  let searches = 0;
  return (area, visit, instead) => {
    searches += 1;
    let count = 0;
    const look = (index: number, { box }: Boxed): void => {
      if (seen[index] === searches) return;
      seen[index] = searches;
      if (overlaps(box, area)) {
        found[count] = index;
        count += 1;
      }
    };
    const lookAt = (index: number): void => {
      const thing = things[index];
      if (thing) look(index, thing);
    };
    if (instead) for (const [index, thing] of instead) look(index, thing);
    large.forEach(lookAt);
    if (squaresOf(area) > things.length) for (let index = 0; index < things.length; index += 1) lookAt(index);
    else eachSquare(area, (square) => squares.get(square)?.forEach(lookAt));
    for (const index of found.slice(0, count).sort()) {
      const thing = instead?.get(index) ?? things[index];
      if (thing) visit(thing);
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
