import type { SaveState } from '../store/editor-store.ts';

/** A change is on disk at most this many milliseconds after it, also while others follow. */
const PAUSE = 400;
const RETRY = 4000;

export interface SaverParts<State> {
  readonly id: string;
  /** The revision that is stored; 0 when nothing is. */
  readonly revision: number;
  /** Writes over a revision; gives the new one, or 'changed' when somebody else has written. */
  readonly write: (state: State, revision: number) => Promise<number | 'changed'>;
  readonly onState: (state: SaveState) => void;
  readonly onSaved: (revision: number) => void;
  /** Somebody else saved the same design: this state may not go over it. */
  readonly onConflict: (state: State) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Saves one document: soon after each change, one write at a time, and again and again while it does not work. */
export interface Saver<State> {
  readonly id: string;
  readonly revision: () => number;
  /** There is something that is not on disk yet. */
  readonly unsaved: () => boolean;
  readonly change: (state: State) => void;
  /** Saves at once what is not saved. Gives whether everything is on disk. */
  readonly flush: () => Promise<boolean>;
  /** What is shown now is what somebody else saved as this revision. */
  readonly adopt: (revision: number) => void;
  /** Forgets what is not saved: somebody else looks after it. */
  readonly drop: () => void;
}

export function createSaver<State>(parts: SaverParts<State>): Saver<State> {
  let { revision } = parts;
  let waiting: { readonly state: State } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | undefined;
  let reported: State | undefined;

  const write = async (): Promise<void> => {
    const taken = waiting;
    if (!taken) return;
    try {
      const result = await parts.write(taken.state, revision);
      if (result === 'changed') {
        const latest = waiting?.state ?? taken.state;
        waiting = undefined;
        return parts.onConflict(latest);
      }
      revision = result;
      if (waiting === taken) waiting = undefined;
      reported = undefined;
      parts.onSaved(revision);
      parts.onState(waiting ? 'saving' : 'saved');
    } catch (error) {
      parts.onState('failed');
      if (reported !== taken.state) parts.onFailure(error); // a state that failed before is tried again in silence
      reported = taken.state;
      again = setTimeout(() => void flush(), RETRY);
    }
  };

  const quiet = () => {
    clearTimeout(timer);
    clearTimeout(again);
    timer = undefined;
  };

  const drop = () => {
    waiting = undefined;
    quiet();
  };

  const flush = async (): Promise<boolean> => {
    quiet();
    while (writing) await writing;
    if (waiting) {
      writing = write().finally(() => {
        writing = undefined;
      });
      await writing;
    }
    return waiting === undefined;
  };

  return {
    id: parts.id,
    revision: () => revision,
    unsaved: () => waiting !== undefined,
    change: (state) => {
      waiting = { state };
      parts.onState('saving');
      timer ??= setTimeout(() => void flush(), PAUSE); // not put off by the next change
    },
    flush,
    adopt: (saved) => {
      revision = saved;
      drop();
      parts.onState('saved');
    },
    drop,
  };
}
