import { nodeName } from '#core/catalog/names.ts';
import type { DesignNode, Value } from '#core/design/design.ts';
import { needOf } from '#core/validator/needs.ts';
import { catalog } from '../store/catalog.ts';
import { checkSession } from '../store/checks.ts';

export interface Inherited {
  readonly value: Value;
  /** "from Orders bucket" */
  readonly words: string;
}

/** What holds for a need that the node itself does not state, and where that is said; undefined when it is said nowhere. */
export function inherited(node: DesignNode, requirement: string): Inherited | undefined {
  if (!catalog.requirements.has(requirement) || node.fields?.[requirement] !== undefined) return undefined;
  const { world } = checkSession();
  const state = world.nodes.get(node.id);
  const need = state && needOf(world, state, requirement);
  const [first, ...more] = need?.values ?? [];
  if (!need || first === undefined) return undefined;
  const names = need.origins.map((id) => (id === node.id ? 'what it is' : nameOf(id)));
  const words =
    names.length === 0 ? 'from the requirements' : `from ${names.slice(0, 2).join(', ')}${names.length > 2 ? ' and others' : ''}`;
  return { value: more.length > 0 ? (need.values?.map(String) ?? null) : first, words };
}

function nameOf(id: string): string {
  const node = checkSession().world.nodes.get(id)?.node;
  return node ? nodeName(catalog, node) : 'an edge';
}
