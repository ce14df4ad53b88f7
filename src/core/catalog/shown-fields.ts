import type { DesignEdge, DesignNode } from '../design/design.ts';
import { type Catalog, type Field, serviceOf } from './catalog.ts';
import { allFields, ownValue } from './fields.ts';
import { matchesLocal } from './local-match.ts';

/** The fields to show for this node as it is configured, own fields first. */
export function fieldsOf(catalog: Catalog, node: DesignNode): readonly Field[] {
  const service = serviceOf(catalog, node);
  if (!service) return [];
  return [...allFields(catalog, service).values()].filter((field) => !field.when || matchesLocal(catalog, field.when, node) === true);
}

/** The fields to show for an edge: those of its flow that the node at its end has a use for, and those that it says something for. */
export function fieldsOfEdge(catalog: Catalog, edge: DesignEdge, to: DesignNode | undefined): readonly Field[] {
  const fields = catalog.flows.get(edge.flow ?? '')?.fields ?? [];
  return fields.filter(
    ({ id, when }) => !when || ownValue(edge.fields, id) !== undefined || (to !== undefined && matchesLocal(catalog, when, to) === true),
  );
}
