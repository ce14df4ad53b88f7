import { type Catalog, purposesOf, type Service } from './catalog.ts';

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
  const variants = (service.variants ?? []).map((variant) => ({
    service: service.id,
    variant: variant.id,
    name: variant.name,
    brief: variant.brief,
  }));
  const first = service.variants?.[0];
  return [{ service: service.id, ...(first && { variant: first.id }), name: service.name, brief: service.brief }, ...variants];
}

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
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
  const found = [...catalog.services.values()].flatMap((service) => [
    ...byName(service, query, queryWords),
    ...byPurpose(catalog, service, query, queryWords),
  ]);
  const seen = new Set<string>();
  return found
    .sort((a, b) => b.rank - a.rank)
    .map(({ item }) => item)
    .filter(({ service, variant, name }) => {
      const row = `${service} ${variant ?? ''} ${name}`;
      return !seen.has(row) && seen.add(row) !== undefined;
    });
}

interface Hit {
  readonly item: Placeable;
  readonly rank: number;
}

/** The service itself and its variants by their names; a service that is named in full brings all its variants along. */
function byName(service: Service, query: string, queryWords: readonly string[]): readonly Hit[] {
  const [whole, ...variants] = placeables(service);
  const own = score(query, queryWords, [
    service.name,
    service.fullName,
    service.id,
    ...(service.formerNames ?? []),
    ...(service.aliases ?? []),
  ]);
  const hits: Hit[] = whole && own > 0 ? [{ item: whole, rank: own * 10 }] : [];
  for (const [index, variant] of (service.variants ?? []).entries()) {
    const item = variants[index];
    const rank = score(query, queryWords, [variant.name, variant.id, `${variant.name} ${service.name}`, ...(variant.aliases ?? [])]);
    if (item && (rank > 0 || own >= 3)) hits.push({ item, rank: Math.max(rank * 10 - 1, own >= 3 ? own * 10 - 2 : 0) });
  }
  return hits;
}

/** Whatever serves a purpose that matches, the purpose written with it; else the service that is mistaken for serving it. */
function byPurpose(catalog: Catalog, service: Service, query: string, queryWords: readonly string[]): readonly Hit[] {
  const matching = (ids: readonly string[] = []): { readonly purpose: string; readonly rank: number } | undefined => {
    for (const id of ids) {
      const purpose = catalog.purposes.get(id);
      const rank = purpose ? score(query, queryWords, [purpose.name, ...purpose.aliases]) : 0;
      if (rank >= 2) return { purpose: id, rank };
    }
    return undefined;
  };
  const [whole, ...variants] = placeables(service);
  if (!whole) return [];
  const serving = (items: readonly Placeable[]): readonly Hit[] =>
    items.flatMap((item) => {
      const match = matching(purposesOf(catalog, item));
      return match ? [{ item: { ...item, purpose: match.purpose }, rank: match.rank * 4 }] : [];
    });
  const some = serving(variants);
  const hits = some.length === variants.length ? serving([whole]) : some;
  if (hits.length > 0) return hits;
  const mistaken = matching(service.mistakenFor?.map(({ purpose }) => purpose));
  return mistaken ? [{ item: { ...whole, purpose: mistaken.purpose }, rank: mistaken.rank }] : [];
}
