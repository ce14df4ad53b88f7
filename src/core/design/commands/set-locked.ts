import { changeAnnotations, changeNodes, withKey } from '../changing.ts';
import type { Design } from '../design.ts';

/** Locks nodes and annotations where they lie, or lets them go again. */
export function setLocked(design: Design, ids: Iterable<string>, locked: boolean): Design {
  const set = new Set(ids);
  const nodes = changeNodes(design, set, (node) => withKey(node, 'locked', locked || undefined));
  return changeAnnotations(nodes, set, (annotation) => withKey(annotation, 'locked', locked || undefined));
}
