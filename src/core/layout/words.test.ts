import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '../catalog/catalog.ts';
import { labelOfEdge, subtitleOfNode, titleOfNode } from './words.ts';

const catalog = indexCatalog(catalogData);
const registry = { id: 'registry', service: 'sagemaker-model-registry' };
const training = { id: 'training', service: 'sagemaker-training' };
const bucket = { id: 'bucket', service: 's3' };
const edge = (from: string, to: string, more: object) => ({ id: `${from} -> ${to}`, from, to, ...more });

describe('a card says', () => {
  it('the name of the service, or its own', () => {
    expect(titleOfNode(catalog, bucket)).toBe('Amazon S3');
    expect(titleOfNode(catalog, { ...bucket, name: 'Orders' })).toBe('Orders');
  });

  it('its variant first, then what sums it up', () => {
    expect(subtitleOfNode(catalog, { id: 'e', service: 'sagemaker-endpoint', variant: 'real-time' })).toMatch(/^Real-time/);
  });

  it('what it is where it has a name of its own', () => {
    expect(subtitleOfNode(catalog, { ...bucket, name: 'Orders' })).toMatch(/^Amazon S3/);
  });

  it('that a service is not known', () => {
    expect(subtitleOfNode(catalog, { id: 'x', service: 'time-machine' })).toBe('Unknown service');
  });
});

describe('an edge says', () => {
  const label = (more: object, wrong = false, meant?: string) =>
    labelOfEdge(catalog, edge('bucket', 'training', more), bucket, training, wrong, meant);

  it('nothing where the flow is the implied one', () => {
    expect(label({ flow: 'dataset' })).toBeUndefined();
  });

  it('what the user wrote before everything else', () => {
    expect(label({ flow: 'dataset', label: 'Training set' }, true, 'Retrain')).toBe('Training set');
  });

  it('its intent, a choice made on it, or a flow that is not implied', () => {
    expect(
      labelOfEdge(catalog, edge('registry', 'training', { flow: 'trigger', intent: 'retrain' }), registry, training, false, undefined),
    ).toBe('Retrain');
    expect(label({ flow: 'dataset', fields: { inputMode: 'fast-file' } })).toBe('FastFile');
    expect(label({ flow: 'lineage' })).toBe('Lineage');
  });

  it('always what is meant or flows where it is wrong', () => {
    expect(label({ flow: 'dataset' }, true)).toBe('Dataset');
    expect(label({ flow: 'dataset' }, true, 'New data')).toBe('New data');
  });
});
