import type { Catalog } from '../catalog/catalog.ts';
import { serviceName } from '../catalog/names.ts';
import type { Finding } from '../validator/finding.ts';
import type { CheckedDesign } from './checked-file.ts';
import type { CitedSource } from './cited-sources.ts';

const bases: Readonly<Record<Finding['basis'], string>> = {
  'aws-limit': 'AWS limit',
  'exam-notes': 'exam notes',
  'good-practice': 'good practice',
};

/** "error", "question", "still to draw" */
export function kindOf({ verdict, severity }: Finding, { draft }: Pick<CheckedDesign, 'draft'>): string {
  if (verdict === 'question') return 'question';
  return verdict === 'to-draw' && draft ? 'still to draw' : severity;
}

/** What stands behind the kind: "AWS limit", "still to draw"; nothing for questions. */
export function basisOf({ verdict, basis }: Finding, { draft }: Pick<CheckedDesign, 'draft'>): string {
  if (verdict === 'question' || (verdict === 'to-draw' && draft)) return '';
  return verdict === 'to-draw' ? 'still to draw' : bases[basis];
}

/** "queue, stream (not known: Cost)" */
export function alternativesInWords({ alternatives }: Finding, catalog: Catalog): string {
  const names = alternatives.map(({ service, variant, unknown }) => {
    const name = serviceName(catalog, { service, variant });
    const open = unknown.map((need) => catalog.requirements.get(need)?.short ?? need);
    return open.length === 0 ? name : `${name} (not known: ${open.join(', ')})`;
  });
  return names.join(', ');
}

/** One line a source; claims of one place share one. Remarks of the rule's author follow. */
export function sourcesInWords(sources: readonly CitedSource[]): readonly string[] {
  const claims = sources.filter((source) => source.claim !== undefined);
  const places = [...new Set(claims.map(dated))];
  const notes = places.map((place) => {
    const ids = claims.filter((source) => dated(source) === place).map(({ claim }) => claim);
    return `Source: ${ids.join(', ')} in ${place}`;
  });
  const pages = sources.filter((source) => source.claim === undefined);
  const links = pages.map((source) => `Source: ${dated(source)}${source.url === undefined ? '' : ` ${source.url}`}`);
  const remarks = sources.flatMap(({ note }) => (note === undefined ? [] : [`Note: ${note}`]));
  return [...notes, ...links, ...remarks];
}

const dated = ({ title, read }: CitedSource): string => (read === undefined ? title : `${title} (read ${read})`);

/** The reason that the design gives for accepting a finding. */
export const reasonOf = ({ design }: CheckedDesign, { id }: Finding): string =>
  design.accepted?.find((one) => one.finding === id)?.reason ?? '';
