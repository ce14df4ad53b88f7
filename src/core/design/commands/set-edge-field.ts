import { changeEdge, withKey } from '../changing.ts';
import type { Design, Value } from '../design.ts';
import { withValue } from '../values.ts';

/** Sets a field of an edge. `null` is "not known"; `undefined` removes the field. */
export function setEdgeField(design: Design, id: string, field: string, value: Value | undefined): Design {
  return changeEdge(design, id, (edge) => withKey(edge, 'fields', withValue(edge.fields, field, value)));
}
