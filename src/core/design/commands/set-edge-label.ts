import { changeEdge, textOrNothing, withKey } from '../changing.ts';
import type { Design } from '../design.ts';

/** Writes a caption on an edge; an empty one takes it away. */
export function setEdgeLabel(design: Design, id: string, label: string | undefined): Design {
  return changeEdge(design, id, (edge) => withKey(edge, 'label', textOrNothing(label)));
}
