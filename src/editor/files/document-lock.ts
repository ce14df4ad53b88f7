/** What happens to the right to change a document, which one tab has at a time. */
export interface LockEvents {
  /** Nobody else has it any more: this tab may change the document now. */
  readonly onGranted: () => void;
  /** Another tab took it. */
  readonly onLost: () => void;
  /** Another tab asks for it: save what is not saved. Gives whether it may have it. */
  readonly onAsked: () => Promise<boolean>;
  /** Another tab saved the document. */
  readonly onSaved: (revision: number) => void;
}

export interface DocumentLock {
  readonly id: string;
  readonly held: () => boolean;
  /** Asks the tab that has the right to save and give it; takes it where nobody answers. */
  readonly takeOver: () => Promise<void>;
  readonly announce: (revision: number) => void;
  readonly release: () => void;
}

type Message = { readonly id: string; readonly from: string } & (
  | { readonly kind: 'ask' | 'given' }
  | { readonly kind: 'saved'; readonly revision: number }
);

/** A tab that does not answer for so long is asleep or gone. */
const PATIENCE = 2000;

/** Browsers have locks on safe addresses only; elsewhere the revision alone keeps tabs from overwriting each other. */
const locks: LockManager | undefined = globalThis.navigator?.locks;

/** Tells the tabs that have a document open that somebody saved it without opening it. */
export function announceSaved(id: string, revision: number): void {
  const channel = new BroadcastChannel('trueline');
  channel.postMessage({ id, from: 'elsewhere', kind: 'saved', revision });
  channel.close();
}

/** Tries to get the right to change a document, and keeps on waiting for it where another tab has it. */
export async function lockDocument(id: string, events: LockEvents): Promise<DocumentLock> {
  const name = `trueline:${id}`;
  const me = Math.random().toString(36).slice(2);
  const channel = new BroadcastChannel('trueline');
  let queue = new AbortController();
  let held = false;
  let closed = false;
  let letGo: (() => void) | undefined;
  let onGiven: (() => void) | undefined;

  const post = (message: { readonly kind: 'ask' | 'given' } | { readonly kind: 'saved'; readonly revision: number }) =>
    channel.postMessage({ id, from: me, ...message });
  const hold = () =>
    new Promise<void>((resolve) => {
      held = true;
      letGo = resolve;
    });
  const lost = () => {
    if (closed) return;
    held = false;
    events.onLost();
    wait();
  };
  const wait = () => {
    queue.abort();
    queue = new AbortController();
    const { signal } = queue;
    locks
      ?.request(name, { signal }, () => {
        if (closed || held) return;
        const holding = hold();
        events.onGranted();
        return holding;
      })
      .catch(() => !signal.aborted && lost());
  };

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (closed || data.id !== id || data.from === me) return;
    if (data.kind === 'saved') events.onSaved(data.revision);
    else if (data.kind === 'given') onGiven?.();
    else if (held) void give();
  };
  const give = async () => {
    if (!(await events.onAsked())) return events.onGranted();
    post({ kind: 'given' });
    setTimeout(() => held && !closed && events.onGranted(), PATIENCE); // whoever asked went away before taking it
  };

  const takeOver = async () => {
    if (held || !locks) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      onGiven = () => {
        clearTimeout(timer);
        resolve();
      };
      post({ kind: 'ask' });
    });
    onGiven = undefined;
    if (held || closed) return;
    await new Promise<void>((resolve) => {
      locks
        .request(name, { steal: true }, () => {
          const holding = hold();
          events.onGranted();
          resolve();
          return holding;
        })
        .catch(lost);
    });
  };

  if (locks) {
    await new Promise<void>((resolve) => {
      locks
        .request(name, { ifAvailable: true }, (lock) => {
          const holding = lock ? hold() : undefined;
          if (!lock) wait();
          resolve();
          return holding;
        })
        .catch(lost);
    });
  } else held = true;

  return {
    id,
    held: () => held,
    takeOver,
    announce: (revision) => !closed && post({ kind: 'saved', revision }),
    release: () => {
      closed = true;
      held = false;
      queue.abort();
      letGo?.();
      channel.close();
    },
  };
}
