/** The format that this program writes. A higher number is a newer Trueline's. */
export const FORMAT = 1;

/**
 * What turns a design of one format into one of the next. It knows its own two formats only, changes nothing of its argument,
 * and keeps what it does not know.
 */
export type Migration = (design: object) => object;

/** The step from format N to N + 1 stands at index N - 1. Format 1 is the first one. */
const steps: readonly Migration[] = [];

/** The format that a value claims to have; undefined where it claims none that there ever was. */
export function formatOf(value: object): number | undefined {
  const format: unknown = 'trueline' in value ? value.trueline : undefined;
  return typeof format === 'number' && Number.isInteger(format) && format >= 1 ? format : undefined;
}

/** A design of an older format as one of the newest, step by step. The same object where there is nothing to do. */
export function migrated(value: object, all: readonly Migration[] = steps): object {
  const format = formatOf(value);
  if (format === undefined) return value;
  let design = value;
  for (let at = format; at <= all.length; at++) {
    const step = all[at - 1];
    if (step) design = { ...step(design), trueline: at + 1 };
  }
  return design;
}
