import { changeNode, isId, withKey } from '../changing.ts';
import type { Design } from '../design.ts';

/** Says that a node is used for a purpose, after those it has. */
export function addPurpose(design: Design, id: string, purpose: string): Design {
  if (!isId(purpose)) return design;
  return changeNode(design, id, (node) => {
    const before = node.usedFor ?? [];
    return before.includes(purpose) ? node : withKey(node, 'usedFor', [...before, purpose]);
  });
}
