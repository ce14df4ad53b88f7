import type { DesignNode } from '../design/design.ts';
import { type Catalog, type Field, serviceOf } from './catalog.ts';
import { allFields } from './fields.ts';
import { matchesLocal } from './local-match.ts';

/** The fields to show for this node as it is configured, own fields first. */
export function fieldsOf(catalog: Catalog, node: DesignNode): readonly Field[] {
  const service = serviceOf(catalog, node);
  if (!service) return [];
  return [...allFields(catalog, service).values()].filter((field) => !field.when || matchesLocal(catalog, field.when, node) === true);
}
