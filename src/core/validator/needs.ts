import type { Scalar } from '../catalog/catalog.ts';
import { ownValue } from '../catalog/fields.ts';
import { elements } from '../catalog/value-test.ts';
import { spoken } from './travel.ts';
import { containersAround, type NodeState, type World } from './world.ts';

/** What is demanded of a node, and where that is said: ids of nodes or edges; none means the design's requirements. */
export interface Need {
  /** `null`: said not to be known. */
  readonly values: readonly Scalar[] | null;
  readonly origins: readonly string[];
  readonly derived: boolean;
}

const need = (values: readonly Scalar[] | null | undefined, origins: readonly string[], derived = false): Need | undefined =>
  values === undefined ? undefined : { values, origins, derived };

/** Looks a need up nearest first: the node, the edge and what arrives, containers around, the design. `undefined`: not demanded. */
export function needOf(world: World, state: NodeState, id: string): Need | undefined {
  const own = elements(ownValue(state.node.fields, id));
  if (own !== undefined) return { values: own, origins: [state.id], derived: false };
  const says = spoken(state.service, state.node.variant);
  if (says && Object.hasOwn(says, id)) return need(elements(says[id]), [state.id], true);
  if (state.arrived.length > 0) {
    const facts = state.arrived.filter((fact) => fact.requirement === id);
    if (facts.length > 0) {
      const values = facts.flatMap((fact) => (fact.value === null ? [] : [fact.value]));
      return { values: values.length === 0 ? null : values, origins: facts.map((fact) => fact.origin), derived: facts.every((fact) => fact.derived) };
    }
  }
  if (state.location || state.workflow)
    for (const container of containersAround(state)) {
      const around = need(elements(ownValue(container.node.fields, id)), [container.id]);
      if (around) return around;
    }
  return need(elements(ownValue(world.design.requirements, id)), []);
}
