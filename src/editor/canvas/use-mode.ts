import { useEffect } from 'react';
import { useEditor } from '../store/editor-store.ts';
import { loadFarAssets } from './far/far-assets.ts';
import { useFar } from './zoom.ts';

/** From this many things on, only those have elements that need one. */
const many = 150;

/**
 * How the drawing is drawn. `all`: everything has an element. `near`: what is in view has one. `far`: everything is painted, and
 * only what is pointed at, selected or focused has an element, which is not seen.
 */
export type Mode = 'all' | 'near' | 'far';

export function useMode(): Mode {
  const large = useEditor(({ scene }) => scene.nodes.length + scene.containers.length > many);
  const exporting = useEditor((state) => state.exporting);
  const far = useFar();
  useEffect(() => {
    if (large) void loadFarAssets(); // before they are needed
  }, [large]);
  if (!large || exporting) return 'all';
  return far ? 'far' : 'near';
}
