import { changeNode, isId, withKey } from '../changing.ts';
import type { Design, DesignNode } from '../design.ts';

/**
 * Turns a node into what `by` is: its service, variant and fields. Id, name, place, size and edges stay, and the uses where
 * `by` says none.
 */
export function replaceNode(design: Design, id: string, by: Pick<DesignNode, 'service' | 'variant' | 'fields' | 'usedFor'>): Design {
  if (!isId(by.service) || (by.variant !== undefined && !isId(by.variant))) return design;
  const fields = by.fields && Object.keys(by.fields).length > 0 ? by.fields : undefined;
  return changeNode(design, id, (node) => {
    const same = withKey(withKey(withKey(node, 'service', by.service), 'variant', by.variant), 'fields', fields);
    return by.usedFor ? withKey(same, 'usedFor', by.usedFor) : same;
  });
}
