import type { Catalog } from '#core/catalog/catalog.ts';
import type { DesignRecord } from '../files/design-record.ts';

/** Whether every word of a search stands in the title of a design or in the name of a service that it uses. */
export function matches({ title, preview }: DesignRecord, search: string, catalog: Catalog): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const services = new Set(preview?.nodes.map(({ service }) => service));
  const text = [title ?? 'Untitled design', ...[...services].map((id) => catalog.services.get(id)?.name ?? id)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}
