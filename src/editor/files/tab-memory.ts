const KEY = 'trueline.open';

/** Remembers, for this tab alone, which design is open, so that reloading the page shows it again. */
export function rememberTab(id: string): void {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // without storage there is nothing to come back to
  }
}

export function openInTab(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
