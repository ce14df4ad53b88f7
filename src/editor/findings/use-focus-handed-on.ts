import { type RefObject, useLayoutEffect, useRef } from 'react';

const cards = '[data-finding]';

/**
 * For a card that goes away when it is answered, accepted or repaired: if it holds the focus then, the next card gets it, after
 * the last one the one before, and without any the panel itself.
 */
export function useFocusHandedOn<Element extends HTMLElement>(): RefObject<Element | null> {
  const card = useRef<Element>(null);
  useLayoutEffect(() => {
    const here = card.current;
    return () => {
      if (!here?.contains(document.activeElement)) return;
      const all = [...document.querySelectorAll<HTMLElement>(`[role=tabpanel] ${cards}`)];
      const at = all.indexOf(here);
      const heirs = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()];
      // Once the page is drawn anew: the others may go away, too.
      queueMicrotask(() => {
        const heir = heirs.find((other) => other.isConnected)?.querySelector('button');
        (heir ?? document.querySelector<HTMLElement>('[role=tabpanel]'))?.focus({ preventScroll: heir !== undefined && heir !== null });
      });
    };
  }, []);
  return card;
}
