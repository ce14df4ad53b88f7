import { changeNodes, withKey } from '../changing.ts';
import type { Design } from '../design.ts';

/** Locks nodes where they lie, or lets them go again. */
export function setLocked(design: Design, ids: Iterable<string>, locked: boolean): Design {
  return changeNodes(design, new Set(ids), (node) => withKey(node, 'locked', locked || undefined));
}
