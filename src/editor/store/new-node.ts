import type { Catalog } from '#core/catalog/catalog.ts';
import type { Placeable } from '#core/catalog/search.ts';
import { fieldsOf } from '#core/catalog/shown-fields.ts';
import type { Design, DesignNode, Value } from '#core/design/design.ts';
import { idBase, nextId } from './next-id.ts';

/**
 * The node that placing a service gives, without a position: its variant, what the catalog sets when it is placed, the defaults
 * of the fields it shows, and the use that the search asked for.
 */
export function newNode(design: Design, catalog: Catalog, placeable: Placeable): DesignNode {
  const service = catalog.services.get(placeable.service);
  const variant = service?.variants?.find((one) => one.id === placeable.variant);
  const bare: DesignNode = {
    id: nextId(design, idBase(placeable.service)),
    service: placeable.service,
    ...(placeable.variant !== undefined && { variant: placeable.variant }),
    ...(placeable.purpose !== undefined && { usedFor: [placeable.purpose] }),
  };
  const fields: Record<string, Value> = { ...service?.set, ...variant?.set };
  for (const field of fieldsOf(catalog, { ...bare, fields })) {
    if (field.default !== undefined && fields[field.id] === undefined) fields[field.id] = field.default;
  }
  return Object.keys(fields).length > 0 ? { ...bare, fields } : bare;
}
