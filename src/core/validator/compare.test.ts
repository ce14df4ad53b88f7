import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { type CatalogData, indexCatalog, type Sketch } from '../catalog/catalog.ts';
import { openDesign } from '../catalog/open-design.ts';
import { rivalsOf } from '../catalog/rivals.ts';
import { sketchToDesign } from '../design/sketch.ts';
import { compare, convert, optionsOf } from './compare.ts';
import { validate } from './validate.ts';

const catalog = indexCatalog(catalogData);
const open = (sketch: Sketch) => openDesign(sketchToDesign(sketch), catalog);
const rivals = (id: string) => {
  const found = catalog.comparisons.find((one) => one.id === id);
  if (!found) throw new Error(`no comparison ${id}`);
  return found;
};
const verdicts = (sketch: Sketch, id: string, subject: string) =>
  Object.fromEntries(compare(catalog, open(sketch), rivals(id), subject).choices.map((choice) => [choice.name, choice.standing]));

describe('a comparison', () => {
  const slow: Sketch = {
    nodes: { app: { service: 'client-application', fields: { processingSeconds: 600 } }, live: 'sagemaker-endpoint/real-time' },
    edges: ['app -> live: request'],
  };

  it('marks the limit that fails, and says who demands what', () => {
    const { demands, choices } = compare(catalog, open(slow), rivals('inference'), 'live');
    const index = demands.findIndex(({ id }) => id === 'processingSeconds/processingSeconds');
    expect(demands[index]).toMatchObject({ stated: true, value: '10 minutes', from: 'Client application' });
    expect(choices.map(({ name, cells }) => [name, cells[index]?.offer, cells[index]?.verdict])).toEqual([
      ['Real-time inference endpoint', '60 s', 'broken'],
      ['Serverless inference endpoint', '60 s', 'broken'],
      ['Asynchronous inference endpoint', '1 hour', 'met'],
      ['Batch transform', 'no limit', 'met'],
    ]);
  });

  it('agrees with the checks about what would be wrong', () => {
    const design = open(slow);
    for (const choice of compare(catalog, design, rivals('inference'), 'live').choices) {
      const there = validate(convert(catalog, design, rivals('inference'), 'live', choice), catalog);
      const wrong = there.findings.filter((finding) => finding.verdict === 'wrong' && finding.nodes.includes('live'));
      expect(
        wrong.some(({ severity }) => severity !== 'advice'),
        choice.name,
      ).toBe(choice.standing === 'fails' || choice.standing === 'worse');
    }
  });

  it('words its objections for the choice that they are about', () => {
    const design = open({ nodes: { live: 'sagemaker-endpoint/serverless' }, requirements: { noIdleCost: true } });
    const real = compare(catalog, design, rivals('inference'), 'live').choices.find(({ variant }) => variant === 'real-time');
    expect(real?.standing).toBe('worse');
    expect(real?.objections.map(({ rule }) => rule)).toEqual(['always-on-while-idle']);
    expect(real?.objections[0]?.message).toMatch(/^Inference endpoint /);
  });

  it('names what the catalog does not say', () => {
    const data: CatalogData = JSON.parse(JSON.stringify(catalogData));
    delete data.services.find(({ id }) => id === 'sagemaker-batch-transform')?.facts?.concurrency;
    const design = open({ nodes: { live: 'sagemaker-endpoint/real-time' }, requirements: { concurrency: 500 } });
    const { demands, choices } = compare(indexCatalog(data), design, rivals('inference'), 'live');
    const index = demands.findIndex(({ id }) => id === 'concurrency/concurrency');
    const batch = choices.find(({ service }) => service === 'sagemaker-batch-transform');
    expect(batch?.cells[index]).toEqual({ offer: undefined, verdict: 'unknown' });
    expect(batch?.standing).toBe('open');
    expect(choices.find(({ variant }) => variant === 'serverless')?.cells[index]).toEqual({ offer: '200', verdict: 'broken' });
  });

  it('has nothing against anything while nothing is demanded', () => {
    const { demands, choices } = compare(catalog, open({ nodes: { live: 'sagemaker-endpoint/real-time' } }), rivals('inference'), 'live');
    expect(demands.filter(({ stated }) => stated)).toEqual([]);
    expect(choices.every(({ cells }) => cells.every(({ verdict }) => verdict === 'free'))).toBe(true);
  });

  it('weighs what arrives: Data Wrangler misses near-duplicates', () => {
    const sketch: Sketch = {
      nodes: { raw: { service: 's3', fields: { duplicates: 'near' } }, prepare: 'sagemaker-data-wrangler', train: 'sagemaker-training' },
      edges: ['raw -> prepare: dataset', 'prepare -> train: dataset'],
      requirements: { lineage: true },
    };
    expect(rivalsOf(catalog, open(sketch), 'prepare').map(({ id }) => id)).toEqual(['data-preparation']);
    expect(compare(catalog, open(sketch), rivals('data-preparation'), 'prepare').choices.some(({ standing }) => standing === 'fails')).toBe(
      true,
    );
  });

  it('covers orchestration under lineage', () => {
    const sketch: Sketch = {
      nodes: { flow: 'step-functions', train: { service: 'sagemaker-training', stepOf: 'flow' } },
      requirements: { lineage: true },
    };
    expect(verdicts(sketch, 'orchestration', 'flow')).toMatchObject({ 'SageMaker Pipeline': 'fits', 'Step Functions': 'worse' });
  });

  it('covers the store that training reads', () => {
    const sketch: Sketch = {
      nodes: {
        features: { service: 'sagemaker-feature-store', fields: { store: 'online', featureGroup: 'a' } },
        train: 'sagemaker-training',
      },
      edges: ['features -> train: features'],
    };
    expect(verdicts(sketch, 'feature-store', 'features')).toMatchObject({ 'Online only': 'fails', 'Offline only': 'fits' });
  });

  it('covers input modes, on the edge that carries the channel', () => {
    const sketch: Sketch = {
      nodes: { files: 'fsx-lustre', train: 'sagemaker-training' },
      edges: [{ edge: 'files -> train: dataset', fields: { inputMode: 'fast-file' } }],
    };
    const design = open(sketch);
    const edge = design.edges[0]?.id ?? '';
    expect(rivalsOf(catalog, design, edge).map(({ id }) => id)).toEqual(['input-mode']);
    const choices = compare(catalog, design, rivals('input-mode'), edge).choices;
    expect(choices.find(({ value }) => value === 'fast-file')).toMatchObject({ current: true, standing: 'fails' });
    expect(choices.find(({ value }) => value === 'mount')?.standing).toBe('fits');
  });
});

describe('converting', () => {
  it('keeps name, place, edges and steps', () => {
    const design = open({
      nodes: {
        flow: { service: 'step-functions', name: 'Nightly' },
        prepare: { service: 'sagemaker-processing', stepOf: 'flow' },
        train: { service: 'sagemaker-training', stepOf: 'flow' },
        clock: 'eventbridge/schedule',
      },
      edges: ['prepare -> train: dataset', 'clock -> flow: trigger'],
    });
    for (const option of optionsOf(catalog, design, rivals('orchestration'), 'flow')) {
      const there = convert(catalog, design, rivals('orchestration'), 'flow', option);
      expect(there.nodes.find(({ id }) => id === 'flow')).toMatchObject({ service: option.service, name: 'Nightly' });
      expect(there.edges.map(({ from, to }) => `${from} -> ${to}`)).toEqual(['prepare -> train', 'clock -> flow']);
      expect(there.nodes.filter(({ stepOf }) => stepOf === 'flow')).toHaveLength(2);
    }
  });

  it('to what is drawn already changes nothing', () => {
    const design = open({ nodes: { live: 'sagemaker-endpoint/serverless' } });
    const now = optionsOf(catalog, design, rivals('inference'), 'live').find(({ current }) => current);
    expect(now && convert(catalog, design, rivals('inference'), 'live', now)).toBe(design);
  });

  it('every option of every comparison can be placed', () => {
    for (const one of catalog.comparisons)
      if ('options' in one)
        for (const { service, variant } of one.options)
          expect(
            catalog.services.get(service)?.variants?.some(({ id }) => id === variant) ?? variant === undefined,
            `${service}/${variant}`,
          ).toBe(true);
  });
});
