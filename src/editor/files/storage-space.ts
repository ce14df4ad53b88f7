import { preference, remember } from './preferences.ts';

export interface Space {
  /** Bytes that designs and everything else of Trueline take. */
  readonly used: number | undefined;
  /** Bytes that the browser would give. */
  readonly granted: number | undefined;
  /** The browser does not delete the designs by itself. */
  readonly kept: boolean;
}

let asked = false;

/** Asks the browser, once, not to delete the designs when space runs short. Call it when there is something to lose. */
export function keepStorage(): void {
  if (asked || preference('persistAsked') === 'yes') return;
  asked = true;
  remember('persistAsked', 'yes');
  void navigator.storage?.persist?.().catch(() => false);
}

/** Asks again, because somebody pressed a button for it. */
export const askToKeep = async (): Promise<boolean> => (await navigator.storage?.persist?.().catch(() => false)) ?? false;

/** What the browser says about the room for designs; undefined where it says nothing. */
export async function storageSpace(): Promise<Space | undefined> {
  try {
    const [{ usage, quota }, kept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    return { used: usage, granted: quota, kept };
  } catch {
    return undefined;
  }
}
