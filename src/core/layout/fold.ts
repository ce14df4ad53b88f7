import type { Direction, Point, Rect, Size } from './geometry.ts';

/** A thing with its place in one row of columns. */
export interface Placed extends Rect {
  readonly id: string;
}

/** What lies above one another, and is never torn apart. */
interface Column {
  readonly left: number;
  readonly right: number;
  readonly items: readonly Placed[];
}

/** A row of columns that goes on below, as text goes on in the next line. */
export interface Folded extends Size {
  readonly places: ReadonlyMap<string, Point>;
  readonly rows: number;
}

interface Manner {
  readonly betweenRows: number;
  /** A row comes up beside what is shorter, this far from what is not. */
  readonly beside: number;
  /** Whether every second row may be read backwards, so that what follows the end of a row lies right below it. */
  readonly turns: boolean;
}

/** Which cuts are tried: every one, while they are few, or only those into about equal rows. */
export type Tried = 'all' | 'equal';

/** Labels need more room between what lies side by side; and who wants arrows to lead down wants none to lead up. */
const MANNERS: Readonly<Record<Direction, Manner>> = {
  right: { betweenRows: 72, beside: 104, turns: true },
  down: { betweenRows: 104, beside: 72, turns: false },
};
/** The most that stays empty inside a row. */
const MOST_EMPTY = 56;
/** With more columns than this, only ways of about equal rows are tried. */
const TRY_ALL_UP_TO = 11;

/**
 * Every way to fold what was laid out in one row of columns, so that it goes on below; and what was laid out downwards, in one
 * column of rows, so that it goes on at the right, which is the same with x and y exchanged.
 */
export const foldings = (items: readonly Placed[], direction: Direction, tried: Tried): readonly Folded[] => {
  if (direction === 'right') return foldRow(items, MANNERS.right, tried);
  return foldRow(items.map(turned), MANNERS.down, tried).map(({ places, rows, width, height }) => ({
    places: new Map([...places].map(([id, { x, y }]) => [id, { x: y, y: x }])),
    rows,
    width: height,
    height: width,
  }));
};

/** What was laid out, as it is. */
export const unfolded = (items: readonly Placed[]): Folded => ({
  places: new Map(items.map(({ id, x, y }) => [id, { x, y }])),
  rows: 1,
  width: Math.max(...items.map(({ x, width }) => x + width)),
  height: Math.max(...items.map(({ y, height }) => y + height)),
});

const turned = ({ id, x, y, width, height }: Placed): Placed => ({ id, x: y, y: x, width: height, height: width });

/** The columns of a layout, from left to right. */
const columnsOf = (items: readonly Placed[]): readonly Column[] => {
  const columns: { left: number; right: number; items: Placed[] }[] = [];
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && item.x < last.right) {
      last.items.push(item);
      last.right = Math.max(last.right, item.x + item.width);
    } else columns.push({ left: item.x, right: item.x + item.width, items: [item] });
  }
  return columns;
};

const foldRow = (items: readonly Placed[], manner: Manner, tried: Tried): readonly Folded[] => {
  const columns = columnsOf(items);
  if (columns.length === 0) return [];
  return waysToCut(columns, tried).flatMap((starts) => {
    const rows = starts.map((start, i) => columns.slice(start, starts[i + 1]));
    return rows.length > 1 && manner.turns ? [stack(rows, manner, false), stack(rows, manner, true)] : [stack(rows, manner, false)];
  });
};

/** Lists of the columns with which a row begins. */
const waysToCut = (columns: readonly Column[], tried: Tried): readonly (readonly number[])[] => {
  if (tried === 'all' && columns.length <= TRY_ALL_UP_TO) {
    const ways: number[][] = [[0]];
    for (let at = 1; at < columns.length; at += 1) for (const way of [...ways]) ways.push([...way, at]);
    return ways;
  }
  return Array.from({ length: Math.min(TRY_ALL_UP_TO, columns.length) }, (_, i) => {
    const most = Math.ceil(columns.length / (i + 1));
    return Array.from({ length: Math.ceil(columns.length / most) }, (_unused, row) => row * most);
  });
};

const stack = (rows: readonly (readonly Column[])[], { betweenRows, beside }: Manner, turning: boolean): Folded => {
  const widths = rows.map((row) => (row.at(-1)?.right ?? 0) - (row[0]?.left ?? 0));
  const width = Math.max(...widths);
  const placed: Placed[] = [];
  rows.forEach((row, i) => {
    const left = row[0]?.left ?? 0;
    const items = closed(row.flatMap((column) => column.items)).map((item) => ({
      ...item,
      x: turning && i % 2 === 1 ? width - (item.x - left) - item.width : item.x - left,
    }));
    const tops = items.flatMap((item) =>
      placed.filter((above) => near(above, item, beside)).map((above) => above.y + above.height + betweenRows - item.y),
    );
    const top = Math.max(0, ...tops);
    for (const item of items) placed.push({ ...item, y: item.y + top });
  });
  const height = Math.max(...placed.map((item) => item.y + item.height));
  return { places: new Map(placed.map(({ id, x, y }) => [id, { x, y }])), rows: rows.length, width, height };
};

/** Whether one would lie above the other, or all but. */
const near = (a: Rect, b: Rect, beside: number): boolean => a.x < b.x + b.width + beside && b.x < a.x + a.width + beside;

/** The items moved up to the top and, where nothing lies for a while, together. */
const closed = (items: readonly Placed[]): readonly Placed[] => {
  let bottom: number | undefined;
  let up = 0;
  return [...items]
    .sort((a, b) => a.y - b.y)
    .map((item) => {
      if (bottom === undefined) up = item.y;
      else up += Math.max(0, item.y - bottom - MOST_EMPTY);
      bottom = Math.max(bottom ?? item.y, item.y + item.height);
      return { ...item, y: item.y - up };
    });
};
