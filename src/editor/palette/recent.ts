import type { Catalog } from '#core/catalog/catalog.ts';
import { type Placeable, placeables } from '#core/catalog/search.ts';
import type { Design } from '#core/design/design.ts';

/** The services that were placed last in this design, newest first. */
export function recentOf(catalog: Catalog, design: Design, most = 4): readonly Placeable[] {
  const found = new Map<string, Placeable>();
  for (const node of design.nodes.toReversed()) {
    const service = catalog.services.get(node.service);
    const rows = service ? placeables(service) : [];
    const placeable = rows.findLast((row) => row.variant === node.variant) ?? rows[0];
    const key = `${node.service}/${node.variant ?? ''}`;
    if (placeable && service && !found.has(key))
      found.set(key, {
        ...placeable,
        name: service.name,
        brief: placeable.name === service.name ? placeable.brief : placeable.name.toLowerCase(),
      });
    if (found.size === most) break;
  }
  return [...found.values()];
}
