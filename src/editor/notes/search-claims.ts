import type { Catalog, Claim } from '#core/catalog/catalog.ts';
import type { ClaimHome } from '#core/catalog/claim-homes.ts';

/** A section of the notes with its claims. */
export interface ClaimSection {
  readonly title: string;
  readonly claims: readonly Claim[];
}

const words = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** The claims by section in which every word of the query stands: in their id, text or section, or in the name of a service or rule. */
export function searchClaims(
  catalog: Catalog,
  claims: readonly Claim[],
  homes: ReadonlyMap<string, readonly ClaimHome[]>,
  query: string,
): readonly ClaimSection[] {
  const wanted = words(query);
  const found = claims.filter((claim) => {
    const places = (homes.get(claim.id) ?? []).map(({ id }) => catalog.services.get(id)?.name ?? id);
    const text = [claim.id, claim.section, claim.kind, claim.text, claim.aws ?? '', ...places].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return [...new Set(found.map(({ section }) => section))].map((title) => ({
    title,
    claims: found.filter(({ section }) => section === title),
  }));
}
