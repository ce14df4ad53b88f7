import type { Catalog, Purpose, Service } from '#core/catalog/catalog.ts';

/**
 * The uses offered for a service: those that people commonly mistake it for, then those it serves; with a search text any
 * use whose name or alias holds it. A wrong use can be said, so that it can be found wrong.
 */
export function usesOffered(
  catalog: Catalog,
  service: Service,
  right: readonly string[],
  used: readonly string[],
  text: string,
): readonly Purpose[] {
  const first = [...(service.mistakenFor ?? []).map((entry) => entry.purpose), ...right];
  const query = text.trim().toLowerCase();
  const ids = query === '' ? first : [...first, ...catalog.purposes.keys()];
  return [...new Set(ids)]
    .filter((id) => !used.includes(id))
    .flatMap((id) => catalog.purposes.get(id) ?? [])
    .filter((purpose) => query === '' || [purpose.name, ...purpose.aliases].some((name) => name.toLowerCase().includes(query)));
}
