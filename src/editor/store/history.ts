import type { Design } from '#core/design/design.ts';
import type { Selection } from './selection.ts';

/** A state of the design, and what was selected in it. */
export interface Moment {
  readonly design: Design;
  readonly selection: Selection;
}

/** The moment before a step, or, of an undone one, after it. */
export interface HistoryEntry extends Moment {
  /** What the step did, for "Undo move". */
  readonly label: string;
}

export interface History {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
  /** The burst that the last step belongs to; the next step with the same key joins it if it comes soon. */
  readonly burst: { readonly key: string; readonly at: number } | undefined;
}

export const emptyHistory: History = { past: [], future: [], burst: undefined };

const longestPast = 500;
const burstPause = 1200;

export interface Step {
  readonly before: Moment;
  readonly label: string;
  readonly merge?: string | undefined;
  /** Milliseconds, from any clock that only goes forward. */
  readonly now: number;
}

/** The history after a step. A step that joins a burst adds no entry: one undo takes the whole burst back. */
export function recordStep(history: History, { before, label, merge, now }: Step): History {
  const joins = merge !== undefined && history.burst?.key === merge && now - history.burst.at < burstPause && history.past.length > 0;
  const burst = merge === undefined ? undefined : { key: merge, at: now };
  if (joins) return { past: history.past, future: [], burst };
  const past = [...history.past, { ...before, label }];
  return { past: past.length > longestPast ? past.slice(1) : past, future: [], burst };
}

/** One step back from here; undefined when there is none. */
export function stepBack(history: History, here: Moment): { moment: Moment; history: History } | undefined {
  const last = history.past.at(-1);
  if (!last) return undefined;
  const future = [...history.future, { ...here, label: last.label }];
  return { moment: last, history: { past: history.past.slice(0, -1), future, burst: undefined } };
}

/** One step forward from here; undefined when there is none. */
export function stepForward(history: History, here: Moment): { moment: Moment; history: History } | undefined {
  const next = history.future.at(-1);
  if (!next) return undefined;
  const past = [...history.past, { ...here, label: next.label }];
  return { moment: next, history: { past, future: history.future.slice(0, -1), burst: undefined } };
}
