import { changeNode, withKey } from '../changing.ts';
import type { Design } from '../design.ts';

/** Says that a node is not used for a purpose. */
export function removePurpose(design: Design, id: string, purpose: string): Design {
  return changeNode(design, id, (node) => {
    if (!node.usedFor?.includes(purpose)) return node;
    const left = node.usedFor.filter((other) => other !== purpose);
    return withKey(node, 'usedFor', left.length === 0 ? undefined : left);
  });
}
