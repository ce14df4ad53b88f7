import type { Scalar } from '../catalog/catalog.ts';
import { ownValue } from '../catalog/fields.ts';
import { elements, type Said } from '../catalog/value-test.ts';
import { type Arrival, containersAround, type NodeState } from './state.ts';
import type { World } from './world.ts';

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
  const says = state.type.says;
  if (says && Object.hasOwn(says, id)) return need(elements(says[id]), [state.id], true);
  if (state.arrived.length > 0) {
    const facts = state.arrived.filter((fact) => fact.requirement === id);
    if (facts.length > 0) {
      const values = facts.flatMap((fact) => (fact.value === null ? [] : [fact.value]));
      return {
        values: values.length === 0 ? null : values,
        origins: facts.map((fact) => fact.origin),
        derived: facts.every((fact) => fact.derived),
      };
    }
  }
  if (state.location || state.workflow)
    for (const container of containersAround(state)) {
      const around = need(elements(ownValue(container.node.fields, id)), [container.id]);
      if (around) return around;
    }
  return need(elements(ownValue(world.design.requirements, id)), []);
}

/** The values of a need, without where they were said: what most rules want to know, most of the time. */
export function needValue(world: World, state: NodeState, id: string): Said {
  const own = ownValue(state.node.fields, id);
  if (own !== undefined) return own;
  const says = state.type.says;
  if (says && Object.hasOwn(says, id)) return says[id];
  const arrived = state.arrived.length > 0 ? valueAmong(state.arrived, id) : undefined;
  if (arrived !== undefined) return arrived;
  if (state.location || state.workflow)
    for (const container of containersAround(state)) {
      const around = ownValue(container.node.fields, id);
      if (around !== undefined) return around;
    }
  return ownValue(world.design.requirements, id);
}

/** What some facts say of a requirement: nothing, one value or several. */
export function valueAmong(arrived: readonly Arrival[], id: string): Said {
  let first: Scalar | null | undefined;
  let several: Scalar[] | undefined;
  for (const { requirement, value } of arrived) {
    if (requirement !== id) continue;
    if (first === undefined || first === null) first = value;
    else if (value !== null) {
      several ??= [first];
      several.push(value);
    }
  }
  return several ?? first;
}
