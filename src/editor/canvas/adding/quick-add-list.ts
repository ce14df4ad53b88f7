import type { Catalog, Service } from '#core/catalog/catalog.ts';
import { type Placeable, placeables, searchServices } from '#core/catalog/search.ts';
import { stageNames } from '#core/catalog/stage-names.ts';
import type { DesignNode } from '#core/design/design.ts';
import { suggestNext } from '../../store/suggest-next.ts';

export const longest = 24;

const stages = Object.keys(stageNames);

/**
 * What the quick search offers: matches of the text; without text, what can follow the node that a wire hangs on, what mostly
 * does first, or every service along the life cycle.
 */
export function quickAddList(catalog: Catalog, text: string, from: DesignNode | undefined): readonly Placeable[] {
  if (text.trim() !== '') return searchServices(catalog, text).slice(0, longest);
  if (from) return suggestNext(catalog, from, longest);
  return [...catalog.services.values()]
    .filter((service) => !service.container)
    .sort((a, b) => stageOf(a) - stageOf(b))
    .flatMap((service) => placeables(service).slice(0, 1));
}

const stageOf = (service: Service): number => stages.indexOf(service.stage);
