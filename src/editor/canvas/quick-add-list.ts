import type { Catalog, Service } from '#core/catalog/catalog.ts';
import { flowsBetween } from '#core/catalog/infer-flow.ts';
import { type Placeable, placeables, searchServices } from '#core/catalog/search.ts';
import type { DesignNode } from '#core/design/design.ts';

const longest = 24;

/**
 * What the quick search offers: matches of the text; without text, what can follow the node that a wire hangs on, or every
 * service in the catalog's order.
 */
export function quickAddList(catalog: Catalog, text: string, from: DesignNode | undefined): readonly Placeable[] {
  if (text.trim() !== '') return searchServices(catalog, text).slice(0, longest);
  const services = [...catalog.services.values()];
  const fitting = from ? services.filter((service) => follows(catalog, from, service)) : services.filter((service) => !service.container);
  return fitting.flatMap((service) => placeables(service).slice(0, 1)).slice(0, longest);
}

const follows = (catalog: Catalog, from: DesignNode, service: Service): boolean =>
  flowsBetween(catalog, from, { id: '', service: service.id }).possible.length > 0;
