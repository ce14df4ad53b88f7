import type { Catalog, Claim, Prose } from '../catalog/catalog.ts';
import { isOfTheNotes } from '../catalog/claims.ts';

/** Where a rule is written, and when that was read. */
export interface CitedSource {
  /** Id of a claim, and what it says. */
  readonly claim?: string;
  readonly text?: string;
  /** What AWS documents, where that differs from the claim. */
  readonly aws?: string;
  readonly title: string;
  readonly url?: string;
  /** YYYY-MM or YYYY-MM-DD */
  readonly read?: string;
  readonly note?: string;
}

/** The sources of a rule, in its order. What the catalog does not hold is named by its id alone. */
export function citedSources(catalog: Catalog, prose: Prose, ruleId: string): readonly CitedSource[] {
  const rule = catalog.rules.find((candidate) => candidate.id === ruleId);
  return (rule?.sources ?? []).map((source): CitedSource => {
    const note = source.note === undefined ? {} : { note: source.note };
    if ('page' in source) return { ...pageOf(catalog, source.page), ...note };
    const claim = Object.hasOwn(prose.claims, source.claim) ? prose.claims[source.claim] : undefined;
    return {
      claim: source.claim,
      ...(claim ? { text: claim.text } : {}),
      ...(claim?.aws === undefined ? {} : { aws: claim.aws }),
      ...placeOf(catalog, claim),
      ...note,
    };
  });
}

/** Where a claim is made: in the exam notes, or, where they do not say it in words, on the page of AWS that does. */
function placeOf(catalog: Catalog, claim: Claim | undefined): Pick<CitedSource, 'title' | 'url' | 'read'> {
  const { title, date } = catalog.data.notes;
  if (!claim || isOfTheNotes(claim)) return { title, read: date };
  const [page] = claim.sources ?? [];
  return page === undefined ? { title: `${claim.section}, beyond the exam notes` } : pageOf(catalog, page);
}

function pageOf(catalog: Catalog, id: string): CitedSource {
  const page = catalog.sources.get(id);
  if (!page) return { title: id };
  return { title: page.title, ...(page.url === undefined ? {} : { url: page.url }), read: page.read };
}

/** Reason and advice of a rule; empty where the catalog has none. */
export function proseOf(prose: Prose, ruleId: string): { readonly why: string; readonly do: string } {
  const own = Object.hasOwn(prose.rules, ruleId) ? prose.rules[ruleId] : undefined;
  return { why: own?.why ?? '', do: own?.do ?? '' };
}
