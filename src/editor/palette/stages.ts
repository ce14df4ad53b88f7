import type { Catalog, Service } from '#core/catalog/catalog.ts';
import { stageNames } from '#core/catalog/stage-names.ts';

export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly services: readonly Service[];
}

/** The services of the catalog by stage of the life cycle; stages without services are left out. */
export function stagesOf(catalog: Catalog): readonly Stage[] {
  const services = [...catalog.services.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return Object.entries(stageNames)
    .map(([id, name]) => ({ id, name, services: services.filter((service) => service.stage === id) }))
    .filter((stage) => stage.services.length > 0);
}
