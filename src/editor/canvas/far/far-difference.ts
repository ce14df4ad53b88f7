import type { Scene } from '#core/layout/drawn.ts';
import type { Rect } from '#core/layout/geometry.ts';
import { boxOf, type FarItem } from './far-shapes.ts';

/** What is painted: a scene, what of it is selected or locked, and what of it another layer shows. */
export interface FarPicture {
  readonly scene: Scene;
  readonly selected: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
}

/** More places than this are not looked for one by one: everything is painted anew. */
const MOST = 150;

/** Where two pictures differ; undefined when that is in too many places. */
export function differences(before: FarPicture, now: FarPicture): readonly Rect[] | undefined {
  const places: Rect[] = [];
  const lists = ['containers', 'edges', 'nodes'] as const;
  for (const list of lists) {
    if (before.scene[list] === now.scene[list]) continue;
    if (!differ(before.scene[list], now.scene[list], places)) return undefined;
  }
  const sets = ['selected', 'locked', 'elsewhere'] as const;
  const changed = new Set(sets.flatMap((set) => unlike(before[set], now[set])));
  if (changed.size > 2 * MOST) return undefined;
  if (changed.size > 0) for (const list of lists) for (const item of now.scene[list]) if (changed.has(item.id)) places.push(boxOf(item));
  return places.length > MOST ? undefined : places;
}

/** Adds the places of items that are new, gone or changed. False when there are too many. */
function differ(before: readonly FarItem[], now: readonly FarItem[], places: Rect[]): boolean {
  const gone = new Map<string, FarItem>();
  for (const [i, item] of before.entries()) if (now[i] !== item) gone.set(item.id, item);
  for (const [i, item] of now.entries()) {
    if (before[i] === item) continue;
    const was = gone.get(item.id);
    gone.delete(item.id);
    if (was === item) continue; // it only stands elsewhere in the list
    places.push(boxOf(item));
    if (was) places.push(boxOf(was));
    if (places.length > MOST) return false;
  }
  for (const item of gone.values()) places.push(boxOf(item));
  return places.length <= MOST;
}

function unlike(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return a === b ? [] : [...[...a].filter((id) => !b.has(id)), ...[...b].filter((id) => !a.has(id))];
}
