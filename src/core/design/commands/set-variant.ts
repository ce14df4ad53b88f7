import { changeNode, isId, withKey } from '../changing.ts';
import type { Design } from '../design.ts';

/** Chooses the variant of a node's service; `undefined` chooses none. Edges, fields and uses stay. */
export function setVariant(design: Design, id: string, variant: string | undefined): Design {
  if (variant !== undefined && !isId(variant)) return design;
  return changeNode(design, id, (node) => withKey(node, 'variant', variant));
}
