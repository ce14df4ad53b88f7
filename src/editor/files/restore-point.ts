import { found, type Work } from './database.ts';
import type { DesignRecord } from './design-record.ts';
import { thinned } from './thin-points.ts';

/** An earlier state of a design. `auto` ones come and go by themselves, `named` ones stay until somebody deletes them. */
export interface RestorePoint {
  readonly design: string;
  readonly kind: 'auto' | 'named';
  /** When the design was like this, in milliseconds since 1970. */
  readonly at: number;
  readonly name?: string | undefined;
  readonly nodes: number;
}

/** Where a restore point and its text lie. */
export const pointKey = ({ design, kind, at }: Pick<RestorePoint, 'design' | 'kind' | 'at'>): [string, string, number] => [
  design,
  kind,
  at,
];

/** All restore points of one kind, or of both. */
export const pointsOf = (design: string, kind?: RestorePoint['kind']): IDBKeyRange =>
  kind === undefined ? IDBKeyRange.bound([design], [design, []]) : IDBKeyRange.bound([design, kind], [design, kind, []]);

/** What was the first state of a design for no longer than this is the start of the next one: a template before it was laid out. */
const BEGINNING = 10_000;

/** Two automatic restore points lie at least this far apart. */
export const POINT_PAUSE = 5 * 60_000;

/**
 * Keeps what is about to be overwritten as a restore point, unless there is one of about the same time, and thins out older ones.
 * Part of the transaction that saves over it, which goes on with `then`.
 */
export function keepPoint(store: Parameters<Work<unknown>>[0], before: DesignRecord, now: number, then: () => void): void {
  const { id: design, changed: at, nodes, revision } = before;
  const beginning = revision === 1 && Math.abs(now - at) < BEGINNING;
  const near = IDBKeyRange.bound([design, 'auto', at - POINT_PAUSE + 1], [design, 'auto', at + POINT_PAUSE - 1]);
  found(store('points').count(near), (count) => {
    if (count !== 0 || nodes === 0 || beginning) return then();
    const point: RestorePoint = { design, kind: 'auto', at, nodes };
    found(store('texts').get(design), (text) => {
      if (typeof text !== 'string') return then();
      store('texts').put(text, pointKey(point));
      store('points').put(point, pointKey(point));
      found(store('points').getAllKeys(pointsOf(design, 'auto')), (keys) => thinOut(store, keys, now));
      then();
    });
  });
}

function thinOut(store: Parameters<Work<unknown>>[0], keys: unknown, now: number): void {
  if (!Array.isArray(keys)) return;
  const byTime = new Map(keys.flatMap((key: unknown) => (Array.isArray(key) ? [[Number(key[2]), key] as const] : [])));
  const kept = new Set(thinned([...byTime.keys()], now));
  for (const [at, key] of byTime) {
    if (kept.has(at)) continue;
    store('points').delete(key);
    store('texts').delete(key);
  }
}
