import type { Catalog } from '#core/catalog/catalog.ts';
import { flowsBetween, flowsGiven } from '#core/catalog/infer-flow.ts';
import { type Placeable, placeables } from '#core/catalog/search.ts';
import type { DesignNode } from '#core/design/design.ts';

/**
 * What often comes after a node: services that take what it gives, the best flow first, and among those the ones that take
 * little else.
 */
export function suggestNext(catalog: Catalog, node: DesignNode, most = 4): readonly Placeable[] {
  const given = flowsGiven(catalog, node);
  const ranked: { readonly placeable: Placeable; readonly rank: number }[] = [];
  for (const service of catalog.services.values()) {
    const [placeable] = placeables(service);
    if (!placeable || service.id === node.service || service.container === 'location') continue;
    const { possible } = flowsBetween(catalog, node, {
      id: ' ',
      service: service.id,
      ...(placeable.variant && { variant: placeable.variant }),
    });
    const [best] = possible;
    if (best === undefined) continue;
    ranked.push({ placeable, rank: given.indexOf(best) * 10 + (service.takes?.length ?? 0) });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ placeable }) => placeable);
}
