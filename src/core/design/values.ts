import { withKey } from './changing.ts';
import type { Value, Values } from './design.ts';

/**
 * A record (`fields`, `requirements`) with one value set, or removed where it is `undefined`. An empty record is `undefined`.
 * The same record when that changes nothing.
 */
export function withValue(record: Values | undefined, id: string, value: Value | undefined): Values | undefined {
  const after = withKey(record ?? {}, id, value);
  return after === record || Object.keys(after).length > 0 ? after : undefined;
}

/** A value of a record, `undefined` where it has none of its own: `__proto__` and `toString` are keys like others. */
export const valueIn = (record: Values | undefined, id: string): Value | undefined =>
  record && Object.hasOwn(record, id) ? record[id] : undefined;
