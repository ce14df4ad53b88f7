import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import type { DesignNode } from '../design/design.ts';
import { indexCatalog } from './catalog.ts';
import { suggestForEdge, suggestForNode, suggestRequirement } from './suggest-use.ts';

const catalog = indexCatalog(catalogData);
const job = (name?: string, usedFor?: readonly string[]): DesignNode => ({
  id: 'job',
  service: 'glue-etl',
  variant: 'spark',
  ...(name !== undefined && { name }),
  ...(usedFor && { usedFor }),
});
const registry: DesignNode = { id: 'registry', service: 'sagemaker-model-registry' };
const train: DesignNode = { id: 'train', service: 'sagemaker-training' };

describe('a name suggests a use', () => {
  it('that the service is mistaken for', () => {
    expect(suggestForNode(catalog, job('PyTorch scoring'))).toEqual({
      kind: 'purpose',
      node: 'job',
      purpose: 'run-ml-frameworks',
      ask: 'Used to run ML frameworks?',
    });
    expect(suggestForNode(catalog, { ...registry, name: 'Retrain from here' })).toMatchObject({ purpose: 'retrain-models' });
  });

  it('that the service serves', () => {
    expect(suggestForNode(catalog, { id: 'm', service: 'glue-findmatches', name: 'Dedupe customers' })).toMatchObject({
      purpose: 'find-near-duplicates',
    });
  });

  it('only by whole words', () => {
    expect(suggestForNode(catalog, job('Sqlite export'))).toBeUndefined();
  });

  it('not again once it is said', () => {
    expect(suggestForNode(catalog, job('PyTorch scoring', ['run-ml-frameworks']))).toBeUndefined();
  });

  it('not where another use says the word', () => {
    const monitor: DesignNode = { id: 'm', service: 'sagemaker-model-monitor', variant: 'data-quality', name: 'Bias monitor' };
    expect(suggestForNode(catalog, monitor)).toMatchObject({ kind: 'purpose' });
    expect(suggestForNode(catalog, { ...monitor, usedFor: ['watch-bias'] })).toBeUndefined();
  });

  it('not for a node without a name of its own, nor for an unknown service', () => {
    expect(suggestForNode(catalog, job())).toBeUndefined();
    expect(suggestForNode(catalog, job('Glue ETL job'))).toBeUndefined();
    expect(suggestForNode(catalog, { id: 'x', service: 'no-such-service', name: 'retrain' })).toBeUndefined();
  });
});

describe('a caption suggests what an arrow means', () => {
  const edge = { id: 'e', from: 'registry', to: 'train', flow: 'artifact', label: 'retrain weekly' };

  it('among what its two ends are known for', () => {
    expect(suggestForEdge(catalog, edge, registry, train)).toEqual({
      kind: 'intent',
      edge: 'e',
      flow: 'trigger',
      intent: 'retrain',
      ask: 'Meant to start retraining?',
    });
    expect(suggestForEdge(catalog, edge, train, registry)).toBeUndefined();
  });

  it('not where it is said, and not without a caption', () => {
    expect(suggestForEdge(catalog, { ...edge, intent: 'base-model' }, registry, train)).toBeUndefined();
    expect(suggestForEdge(catalog, { ...edge, label: '' }, registry, train)).toBeUndefined();
  });
});

describe('a workflow that is placed asks about what decides', () => {
  const machine: DesignNode = { id: 'machine', service: 'step-functions' };
  const airflow: DesignNode = { id: 'airflow', service: 'mwaa' };

  it('as long as nothing is said', () => {
    expect(suggestRequirement(catalog, {}, machine)).toMatchObject({ kind: 'requirement', requirement: 'lineage' });
    expect(suggestRequirement(catalog, { requirements: { lineage: false } }, machine)).toBeUndefined();
    expect(suggestRequirement(catalog, { requirements: { existingAirflow: true } }, airflow)).toMatchObject({ requirement: 'lineage' });
  });

  it('and no other service does', () => {
    expect(suggestRequirement(catalog, {}, registry)).toBeUndefined();
  });
});
