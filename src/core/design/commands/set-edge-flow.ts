import { changeEdge, isId, withKey } from '../changing.ts';
import type { Design } from '../design.ts';

/** Says what travels along an edge and, where the flow can mean several things, what for. Without an intent the old one goes. */
export function setEdgeFlow(design: Design, id: string, flow: string, intent?: string): Design {
  if (!isId(flow) || (intent !== undefined && !isId(intent))) return design;
  return changeEdge(design, id, (edge) => withKey(withKey(edge, 'flow', flow), 'intent', intent));
}
