import type { Catalog } from '#core/catalog/catalog.ts';
import { flowsGiven, flowsPossible } from '#core/catalog/infer-flow.ts';
import { type Placeable, placeables } from '#core/catalog/search.ts';
import { stageNames } from '#core/catalog/stage-names.ts';
import type { DesignNode } from '#core/design/design.ts';

const order = Object.keys(stageNames);
const lastOfLife = order.indexOf('orchestrate');

/** How far on in the life cycle a stage lies; going back or leaving the cycle counts as far. */
function distance(from: string, to: string): number {
  const steps = order.indexOf(to) - order.indexOf(from);
  if (order.indexOf(to) > lastOfLife) return 8;
  return steps > 0 ? steps : 5 - steps;
}

/** What often comes after a node: services that take what it gives, those of the next stages of the life cycle first. */
export function suggestNext(catalog: Catalog, node: DesignNode, most = 4): readonly Placeable[] {
  const given = flowsGiven(catalog, node);
  const stage = catalog.services.get(node.service)?.stage ?? 'ingest';
  const ranked: { readonly placeable: Placeable; readonly rank: number }[] = [];
  for (const service of catalog.services.values()) {
    const [placeable] = placeables(service);
    if (!placeable || service.id === node.service || service.container === 'location') continue;
    const [best] = flowsPossible(catalog, node, {
      id: ' ',
      service: service.id,
      ...(placeable.variant && { variant: placeable.variant }),
    });
    if (best !== undefined) ranked.push({ placeable, rank: distance(stage, service.stage) * 4 + given.indexOf(best) });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ placeable }) => placeable);
}
