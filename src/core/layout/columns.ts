import type { Point, Size } from './geometry.ts';
import { GRID } from './sizes.ts';

const COLUMN_GAP = 144;
const ROW_GAP = 64;
/** A longer chain goes on in a row below. */
const MOST_COLUMNS = 4;

export interface Item extends Size {
  readonly id: string;
}

/**
 * A first arrangement without ELK, for nodes that came without a position: columns along the arrows, what has no arrow in a
 * grid below. The same input gives the same answer; nothing overlaps. Takes time in proportion to items and pairs.
 */
export const inColumns = (items: readonly Item[], pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, Point> => {
  const next = new Map<string, string[]>(items.map(({ id }) => [id, []]));
  const linked = new Set<string>();
  for (const [from, to] of pairs) {
    if (from === to || !next.has(from) || !next.has(to)) continue;
    next.get(from)?.push(to);
    linked.add(from).add(to);
  }
  const ranks = rankAlong(
    items.filter(({ id }) => linked.has(id)).map(({ id }) => id),
    next,
  );
  const before = new Map<string, string[]>();
  for (const [from, list] of next) {
    for (const to of list) {
      if ((ranks.get(from) ?? 0) >= (ranks.get(to) ?? 0)) continue;
      before.set(to, [...(before.get(to) ?? []), from]);
    }
  }
  const columns: Item[][] = [];
  for (const item of items) {
    const rank = ranks.get(item.id);
    if (rank === undefined) continue;
    while (columns.length <= rank) columns.push([]);
    columns[rank]?.push(item);
  }
  const placed = new Map<string, Point & Size>();
  const perBand = Math.ceil(columns.length / Math.ceil(columns.length / MOST_COLUMNS));
  let x = 0;
  let top = 0;
  let bottom = 0;
  columns.forEach((column, i) => {
    if (i > 0 && i % perBand === 0) [x, top] = [0, bottom];
    const wanted = (item: Item): number => {
      const sources = (before.get(item.id) ?? []).flatMap((id) => placed.get(id) ?? []);
      return sources.length === 0 ? 0 : sources.reduce((sum, at) => sum + at.y + at.height / 2, 0) / sources.length - item.height / 2;
    };
    const wishes = column.map((item) => ({ item, y: wanted(item) })).sort((a, b) => a.y - b.y);
    let y = top;
    for (const wish of wishes) {
      y = Math.max(y, snap(wish.y));
      placed.set(wish.item.id, { x, y, width: wish.item.width, height: wish.item.height });
      y = snap(y + wish.item.height + ROW_GAP);
      bottom = Math.max(bottom, y);
    }
    x = snap(x + Math.max(0, ...column.map((item) => item.width)) + COLUMN_GAP);
  });
  inGrid(
    items.filter(({ id }) => !ranks.has(id)),
    bottom,
    placed,
  );
  return placed;
};

const snap = (value: number): number => Math.ceil(value / GRID) * GRID;

const inGrid = (items: readonly Item[], top: number, placed: Map<string, Point & Size>): void => {
  const perRow = Math.max(4, Math.ceil(Math.sqrt(items.length)));
  let [x, y, rowHeight] = [0, top, 0];
  items.forEach((item, i) => {
    if (i > 0 && i % perRow === 0) [x, y, rowHeight] = [0, snap(y + rowHeight + ROW_GAP), 0];
    placed.set(item.id, { x, y, width: item.width, height: item.height });
    x = snap(x + item.width + COLUMN_GAP / 2);
    rowHeight = Math.max(rowHeight, item.height);
  });
};

/** Longest way from a start, arrows that close a circle left out. */
const rankAlong = (ids: readonly string[], next: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> => {
  const state = new Map<string, 'open' | 'done'>();
  const sorted: string[] = [];
  const kept = new Map<string, string[]>();
  for (const start of ids) {
    if (state.has(start)) continue;
    const stack = [{ id: start, at: 0 }];
    state.set(start, 'open');
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = next.get(top.id)?.[top.at];
      top.at += 1;
      if (to === undefined) {
        state.set(top.id, 'done');
        sorted.push(top.id);
        stack.pop();
      } else if (state.get(to) !== 'open') {
        const list = kept.get(top.id);
        if (list) list.push(to);
        else kept.set(top.id, [to]);
        if (!state.has(to)) {
          state.set(to, 'open');
          stack.push({ id: to, at: 0 });
        }
      }
    }
  }
  const ranks = new Map<string, number>(ids.map((id) => [id, 0]));
  for (const id of sorted.reverse()) {
    const rank = ranks.get(id) ?? 0;
    for (const to of kept.get(id) ?? []) ranks.set(to, Math.max(ranks.get(to) ?? 0, rank + 1));
  }
  return ranks;
};
