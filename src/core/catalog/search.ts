import type { Catalog, Service } from './catalog.ts';

/** Something that can be placed: a service, ready made in one of its variants, for a purpose where the search named one. */
export interface Placeable {
  readonly service: string;
  readonly variant?: string;
  readonly name: string;
  readonly brief: string;
  /** Written into `usedFor` when placed: the search asked for a purpose that the service is for, or is mistaken for. */
  readonly purpose?: string;
}

/** A service and its variants as rows of the palette, the service itself first. */
export function placeables(service: Service): readonly Placeable[] {
  const variants = (service.variants ?? []).map((variant) => ({ service: service.id, variant: variant.id, name: variant.name, brief: variant.brief }));
  const first = service.variants?.[0];
  return [{ service: service.id, ...(first && { variant: first.id }), name: service.name, brief: service.brief }, ...variants];
}

const words = (text: string): readonly string[] => text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
const squeezed = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** 0 no match; higher is better: 4 the whole name, 3 its beginning, 2 every word begins a word, 1 somewhere inside. */
function score(query: string, queryWords: readonly string[], candidates: readonly string[]): number {
  let best = 0;
  for (const candidate of candidates) {
    const flat = squeezed(candidate);
    if (flat === query) return 4;
    if (flat.startsWith(query)) best = Math.max(best, 3);
    else {
      const candidateWords = words(candidate);
      if (queryWords.every((word) => candidateWords.some((other) => other.startsWith(word)))) best = Math.max(best, 2);
      else if (query.length > 2 && flat.includes(query)) best = Math.max(best, 1);
    }
  }
  return best;
}

/** Services and variants whose name, former name, alias or use matches, best first. A match on a use carries the purpose. */
export function searchServices(catalog: Catalog, text: string): readonly Placeable[] {
  const query = squeezed(text);
  if (query === '') return [];
  const queryWords = words(text);
  const found: { readonly item: Placeable; readonly rank: number }[] = [];
  for (const service of catalog.services.values()) {
    const [whole, ...variants] = placeables(service);
    const own = score(query, queryWords, [service.name, service.fullName, service.id, ...(service.formerNames ?? []), ...(service.aliases ?? [])]);
    const purpose = own > 0 ? undefined : servedPurpose(catalog, query, queryWords, service);
    if (whole && own > 0) found.push({ item: whole, rank: own * 10 });
    if (whole && purpose) found.push({ item: { ...whole, purpose: purpose.id }, rank: purpose.rank });
    for (const [index, variant] of (service.variants ?? []).entries()) {
      const item = variants[index];
      const rank = score(query, queryWords, [variant.name, variant.id, `${variant.name} ${service.name}`, ...(variant.aliases ?? [])]);
      if (item && (rank > 0 || own >= 3)) found.push({ item, rank: Math.max(rank * 10 - 1, own >= 3 ? own * 10 - 2 : 0) });
    }
  }
  return found.sort((a, b) => b.rank - a.rank).map(({ item }) => item);
}

function servedPurpose(catalog: Catalog, query: string, queryWords: readonly string[], service: Service): { id: string; rank: number } | undefined {
  const served = service.purposes ?? [];
  const mistaken = (service.mistakenFor ?? []).map((entry) => entry.purpose);
  for (const [list, weight] of [[served, 4] as const, [mistaken, 1] as const]) {
    for (const id of list) {
      const purpose = catalog.purposes.get(id);
      const rank = purpose ? score(query, queryWords, [purpose.name, ...purpose.aliases]) : 0;
      if (rank >= 2) return { id, rank: rank * weight };
    }
  }
  return undefined;
}
