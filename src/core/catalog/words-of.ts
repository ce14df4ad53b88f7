import type { CatalogData, Service } from './catalog.ts';

/**
 * A catalog with the words alone: what services and their variants are called and look like, and the vocabularies. Enough to list and
 * find services before anything is drawn; to draw, the whole catalog is needed.
 */
export const wordsOf = (catalog: CatalogData): CatalogData => ({
  ...catalog,
  services: catalog.services.map(wordsOfService),
  rules: [],
  templates: [],
  sources: [],
});

function wordsOfService({
  id,
  name,
  fullName,
  formerNames,
  family,
  stage,
  icon,
  brief,
  aliases,
  container,
  purposes,
  variants,
}: Service): Service {
  return {
    ...{ id, name, fullName, formerNames, family, stage, icon, summary: brief, brief, aliases, container, purposes },
    ...(variants && {
      variants: variants.map((variant) => ({
        id: variant.id,
        name: variant.name,
        icon: variant.icon,
        brief: variant.brief,
        aliases: variant.aliases,
        purposes: variant.purposes,
      })),
    }),
  };
}
