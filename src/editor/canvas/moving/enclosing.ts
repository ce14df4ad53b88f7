import { useEffect, useState } from 'react';
import { cell } from '../cell.ts';

/** Alt is held: a rubber band takes only what lies wholly in it. */
export const enclosing = cell<boolean>(false);

/** Keeps `enclosing` true to the key, and draws anew when it changes. */
export function useEnclosing(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const set = (now: boolean): void => {
      enclosing.set(now);
      setHeld(now);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Alt') set(event.type === 'keydown');
    };
    const leave = (): void => set(false); // the key is let go elsewhere, and nobody says so
    window.addEventListener('keydown', key);
    window.addEventListener('keyup', key);
    window.addEventListener('blur', leave);
    return () => {
      window.removeEventListener('keydown', key);
      window.removeEventListener('keyup', key);
      window.removeEventListener('blur', leave);
    };
  }, []);
  return held;
}
