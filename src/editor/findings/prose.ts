import { useEffect, useState } from 'react';
import type { Prose } from '#core/catalog/catalog.ts';

let loading: Promise<Prose> | undefined;
let loaded: Prose | undefined;

function loadProse(): Promise<Prose> {
  loading ??= import('virtual:catalog-prose').then(({ prose }) => {
    loaded = prose;
    return prose;
  });
  return loading;
}

/** The reasons and claims of the catalog; loaded when something on the screen wants them first. */
export function useProse(): Prose | undefined {
  const [prose, setProse] = useState(loaded);
  useEffect(() => {
    if (prose) return undefined;
    let wanted = true;
    loadProse().then((found) => wanted && setProse(found), console.error);
    return () => {
      wanted = false;
    };
  }, [prose]);
  return prose;
}
