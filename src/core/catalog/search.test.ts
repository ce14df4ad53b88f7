import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { indexCatalog, purposesOf } from './catalog.ts';
import { searchServices } from './search.ts';

const catalog = indexCatalog(catalogData);
const rows = (text: string): readonly string[] =>
  searchServices(catalog, text).map(
    ({ service, variant, purpose }) => `${service}${variant ? `/${variant}` : ''}${purpose ? ` for ${purpose}` : ''}`,
  );
const first = (text: string): string | undefined => rows(text)[0];

describe('a search finds', () => {
  it('a service by its name, its beginning and its words in any order', () => {
    expect(first('Amazon S3')).toBe('s3');
    expect(first('kend')).toBe('kendra');
    expect(rows('catalog glue')).toContain('glue-data-catalog');
  });

  it('a service by a former name', () => {
    expect(first('SageMaker hosting')).toBe('sagemaker-endpoint/real-time');
    expect(rows('CloudWatch Events')).toContain('eventbridge/rule');
  });

  it('a variant, ready made, by its name and by the name of its API', () => {
    expect(first('serverless')).toBe('sagemaker-endpoint/serverless');
    expect(first('ModelBiasMonitor')).toBe('sagemaker-model-monitor/bias');
    expect(first('InvokeEndpointAsync')).toBe('sagemaker-endpoint/asynchronous');
    expect(first('cron')).toBe('eventbridge/schedule');
  });

  it('all variants of a service that is named in full', () => {
    expect(rows('inference endpoint').slice(0, 4).sort()).toEqual([
      'sagemaker-endpoint/asynchronous',
      'sagemaker-endpoint/real-time',
      'sagemaker-endpoint/real-time', // the service itself, as it is placed
      'sagemaker-endpoint/serverless',
    ]);
  });

  it('nothing for no words, and nothing for nonsense', () => {
    expect(rows('')).toEqual([]);
    expect(rows(' - ')).toEqual([]);
    expect(rows('xyzzy')).toEqual([]);
  });
});

describe('a search for a use', () => {
  it('offers what serves it before what is mistaken for it, and writes the use', () => {
    const found = rows('retrain models');
    expect(found).toContain('sagemaker-tuning for retrain-models');
    expect(found.at(-1)).toBe('sagemaker-model-registry for retrain-models');
  });

  it('offers the variant that serves it, not the first one', () => {
    expect(rows('shap')).toContain('sagemaker-clarify/pdp for explain-predictions');
    expect(rows('shap')[0]).toBe('sagemaker-clarify/shap');
    expect(rows('shap').filter((row) => row.startsWith('sagemaker-clarify/pre-training-bias'))).toEqual([]);
  });

  it('never writes a use that the variant does not serve, where another variant of the service does', () => {
    for (const { name, aliases } of catalog.purposes.values())
      for (const word of [name, ...aliases])
        for (const { purpose, ...item } of searchServices(catalog, word)) {
          const variants = catalog.services.get(item.service)?.variants ?? [];
          const served = variants.some(
            ({ id }) => purpose !== undefined && purposesOf(catalog, { service: item.service, variant: id }).includes(purpose),
          );
          if (purpose !== undefined && served)
            expect(purposesOf(catalog, item), `"${word}" offers ${item.service}/${item.variant}`).toContain(purpose);
        }
  });

  it('names no row twice', () => {
    for (const { name } of catalog.purposes.values()) {
      const found = searchServices(catalog, name).map((item) => `${item.service} ${item.variant} ${item.name}`);
      expect(found).toEqual([...new Set(found)]);
    }
  });
});
