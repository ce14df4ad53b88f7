import { sameValue } from '../changing.ts';
import type { Design } from '../design.ts';
import { parseDesign } from '../parse.ts';
import { serializeDesign } from '../serialize.ts';

/**
 * Runs a command for a test and checks what every command promises: the input is not touched, the result is a file that can be
 * read back, what did not change is shared, and a command that changes nothing gives back the same object. Throws where one is broken.
 */
export function lawful(design: Design, command: (design: Design) => Design): Design {
  const text = serializeDesign(design);
  const after = command(frozen(design));
  if (serializeDesign(design) !== text) throw new Error('the input was changed');

  const parsed = parseDesign(serializeDesign(after));
  if ('problems' in parsed) throw new Error(`the result is no design: ${parsed.problems.map((problem) => problem.message).join(' ')}`);
  if (!sameValue(parsed.design, after)) throw new Error('the result does not survive being written and read');

  if (after !== design && sameValue(after, design)) throw new Error('nothing changed, but the design is a new object');
  for (const key of ['nodes', 'edges', 'accepted', 'annotations'] as const) shared(key, design[key], after[key]);
  return after;
}

function shared(name: string, before: readonly object[] | undefined, after: readonly object[] | undefined): void {
  if (before === after || !before || !after) return;
  if (sameValue(before, after)) throw new Error(`no ${name} changed, but the list is a new one`);
  for (const item of after) {
    if (before.includes(item)) continue;
    if (before.some((other) => sameValue(other, item))) throw new Error(`${JSON.stringify(item)} did not change, but is a new object`);
  }
}

/** The same object, frozen through and through: writing to it throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
