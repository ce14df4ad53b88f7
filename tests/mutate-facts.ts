import type { CatalogData, Scalar, Service } from '#core/catalog/catalog.ts';

/** The catalog with one small fault in a fact of a service, and what the fault is: "sagemaker-endpoint.memoryGB[0] + 1". */
export interface FactMutant {
  readonly what: string;
  readonly service: string;
  readonly fact: string;
  readonly data: () => CatalogData;
}

type Entry = NonNullable<Service['facts']>[string][number];

/** Every limit moved by one step, every yes made a no, every choice left out, every condition dropped, every entry cut. */
export function factMutants(data: CatalogData): readonly FactMutant[] {
  return data.services.flatMap((service) =>
    Object.entries(service.facts ?? {}).flatMap(([fact, entries]) =>
      entries.flatMap((entry, index) =>
        ofEntry(entry).map(([how, changed]) => ({
          what: `${service.id}.${fact}[${index}] ${how}`,
          service: service.id,
          fact,
          data: () => withFact(data, service, fact, entries.toSpliced(index, 1, ...(changed ? [changed] : []))),
        })),
      ),
    ),
  );
}

function withFact(data: CatalogData, service: Service, fact: string, entries: readonly Entry[]): CatalogData {
  const changed = { ...service, facts: { ...service.facts, [fact]: [...entries] } };
  return { ...data, services: data.services.map((one) => (one === service ? changed : one)) };
}

function ofEntry(entry: Entry): readonly (readonly [string, Entry | undefined])[] {
  const { when, unlimited, value, ...rest } = entry;
  const conditions = Object.keys(when ?? {}).map((key): readonly [string, Entry] => {
    const kept = Object.fromEntries(Object.entries(when ?? {}).filter(([name]) => name !== key));
    const { when: _when, ...bare } = entry;
    return [`without ${key}`, Object.keys(kept).length === 0 ? bare : { ...bare, when: kept }];
  });
  const limits = unlimited
    ? [['limited to 1', { ...rest, ...(when && { when }), value: 1 }] as const]
    : ofValue(value).map(([how, next]) => [how, { ...entry, value: next }] as const);
  return [['cut', undefined], ...conditions, ...limits];
}

function ofValue(value: Entry['value']): readonly (readonly [string, Scalar | Scalar[]])[] {
  if (typeof value === 'boolean') return [['flipped', !value]];
  if (typeof value === 'number')
    return [
      ['+ 1', value + 1],
      ['- 1', value - 1],
    ];
  if (Array.isArray(value)) return value.map((item, index) => [`without ${String(item)}`, value.toSpliced(index, 1)]);
  return [];
}
