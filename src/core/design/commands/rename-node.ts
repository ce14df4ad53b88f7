import { changeNode, textOrNothing, withKey } from '../changing.ts';
import type { Design } from '../design.ts';

/** Names a node; an empty name takes the name away, so that the service's name shows. */
export function renameNode(design: Design, id: string, name: string | undefined): Design {
  return changeNode(design, id, (node) => withKey(node, 'name', textOrNothing(name)));
}
