import type { Catalog, Scalar, Service } from '../catalog/catalog.ts';

/** What nodes of one service and variant have in common, looked up once for each node: checks ask for it at every step. */
export interface NodeType {
  /** Its number among the types of the catalog. */
  readonly number: number;
  /** The number of the service, from 1; services that the catalog does not know share 0. */
  readonly serviceNumber: number;
  readonly service: Service | undefined;
  /** As it is indexed: `undefined` without one, the empty word for one that the service does not have. */
  readonly variant: string | undefined;
  /** What nodes say by being there, the variant's words first. */
  readonly says: Readonly<Record<string, Scalar>> | undefined;
}

export interface NodeTypes {
  /** The type of a node; unknown services, and unknown variants of a service, are of one type. */
  of(service: string, variant: string | undefined): NodeType;
  /** The number of a service of the catalog. */
  numberOf(service: string): number;
}

const made = new WeakMap<Catalog, NodeTypes>();

export function nodeTypes(catalog: Catalog): NodeTypes {
  const known = made.get(catalog);
  if (known) return known;
  let count = 0;
  const type = (serviceNumber: number, service: Service | undefined, variant: string | undefined): NodeType => {
    const says = service?.variants?.find(({ id }) => id === variant)?.says ?? service?.says;
    return { number: count++, serviceNumber, service, variant, says };
  };
  const ofService = (serviceNumber: number, service: Service | undefined) => ({
    plain: type(serviceNumber, service, undefined),
    unknown: type(serviceNumber, service, ''),
    variants: new Map((service?.variants ?? []).map(({ id }) => [id, type(serviceNumber, service, id)])),
  });
  const unknown = ofService(0, undefined);
  const services = new Map([...catalog.services].map(([id, service], index) => [id, ofService(index + 1, service)]));
  const types: NodeTypes = {
    of(service, variant) {
      const own = services.get(service) ?? unknown;
      return variant === undefined ? own.plain : (own.variants.get(variant) ?? own.unknown);
    },
    numberOf: (service) => (services.get(service) ?? unknown).plain.serviceNumber,
  };
  made.set(catalog, types);
  return types;
}
