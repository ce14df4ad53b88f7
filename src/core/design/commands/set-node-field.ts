import { changeNode, withKey } from '../changing.ts';
import type { Design, Value } from '../design.ts';
import { withValue } from '../values.ts';

/** Sets a field of a node. `null` is "not known"; `undefined` removes the field, so that the catalog's default holds again. */
export function setNodeField(design: Design, id: string, field: string, value: Value | undefined): Design {
  return changeNode(design, id, (node) => withKey(node, 'fields', withValue(node.fields, field, value)));
}
