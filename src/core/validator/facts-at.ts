import type { Catalog, Service } from '../catalog/catalog.ts';
import { ownValue } from '../catalog/fields.ts';
import { type Fact, factOf } from '../catalog/facts.ts';
import type { Value } from '../design/design.ts';
import { needOf } from './needs.ts';
import type { NodeState, World } from './world.ts';

const readBy = new WeakMap<Service, readonly string[]>();

/** Requirements that a service's facts depend on: a streamed answer may take longer. */
function needsRead(catalog: Catalog, service: Service): readonly string[] {
  const known = readBy.get(service);
  if (known) return known;
  const fields = Object.values(service.facts ?? {}).flatMap((entries) => entries.flatMap((entry) => Object.keys(entry.when?.fields ?? {})));
  const read = [...new Set(fields)].filter((field) => catalog.requirements.has(field));
  readBy.set(service, read);
  return read;
}

/** The fact of a node where it stands: what is demanded of it counts like a field where its facts depend on it. */
export function factAt(world: World, state: NodeState, id: string): Fact | undefined {
  const { catalog, profile } = world;
  const said: Record<string, Value> = {};
  for (const field of state.service ? needsRead(catalog, state.service) : []) {
    if (ownValue(state.node.fields, field) !== undefined) continue;
    const value = needOf(world, state, field)?.values?.[0];
    if (value !== undefined) said[field] = value;
  }
  const node = Object.keys(said).length === 0 ? state.node : { ...state.node, fields: { ...state.node.fields, ...said } };
  return factOf(catalog, node, id, profile);
}
