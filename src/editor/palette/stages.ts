import type { Catalog, Service } from '#core/catalog/catalog.ts';
import { stageNames } from '#core/catalog/stage-names.ts';

export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly services: readonly Service[];
}

/** Regardless of case, but not by a language's rules: browsers need longer to load those than the page for anything else it begins with. */
const byName = (a: Service, b: Service): number => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);

/** The services of the catalog by stage of the life cycle; stages without services are left out. */
export function stagesOf(catalog: Catalog): readonly Stage[] {
  const services = [...catalog.services.values()].sort(byName);
  return Object.entries(stageNames)
    .map(([id, name]) => ({ id, name, services: services.filter((service) => service.stage === id) }))
    .filter((stage) => stage.services.length > 0);
}
