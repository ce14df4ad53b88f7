import { changeNode, isId, withKey } from '../changing.ts';
import type { Design } from '../design.ts';

/** Turns a node into another service, in the variant named or in none. Its id, name, place, fields and edges stay. */
export function setService(design: Design, id: string, service: string, variant?: string): Design {
  if (!isId(service) || (variant !== undefined && !isId(variant))) return design;
  return changeNode(design, id, (node) => withKey(withKey(node, 'service', service), 'variant', variant));
}
