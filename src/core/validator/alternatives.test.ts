import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import { indexCatalog, type Sketch } from '../catalog/catalog.ts';
import { openDesign } from '../catalog/open-design.ts';
import { sketchToDesign } from '../design/sketch.ts';
import { asService } from './alternatives.ts';
import { validate } from './validate.ts';

const catalog = indexCatalog(catalogData);

/** What is offered instead of a node, by the finding of a rule. */
const instead = (rule: string, sketch: Sketch): readonly string[] =>
  validate(openDesign(sketchToDesign(sketch), catalog), catalog)
    .findings.filter((finding) => finding.rule === rule)
    .flatMap(({ alternatives }) => alternatives.map(({ service, variant }) => (variant === undefined ? service : `${service}/${variant}`)))
    .sort();

const live = (fields: Record<string, number | string | boolean>): Sketch['nodes'] => ({
  live: { service: 'sagemaker-endpoint/serverless', fields },
});

it('offered is what meets the need', () => {
  expect(instead('processing-time-over-limit', { nodes: live({ processingSeconds: 90 }) })).toEqual([
    'sagemaker-batch-transform',
    'sagemaker-endpoint/asynchronous',
  ]);
  expect(instead('processing-time-over-limit', { nodes: live({ processingSeconds: 7200 }) })).toEqual(['sagemaker-batch-transform']);
});

it('not offered is what breaks another need that is stated', () => {
  expect(instead('processing-time-over-limit', { nodes: live({ processingSeconds: 90, waits: 'minutes' }) })).toEqual([
    'sagemaker-endpoint/asynchronous',
  ]);
  expect(instead('processing-time-over-limit', { nodes: live({ processingSeconds: 90, waits: 'seconds' }) })).toEqual([]);
});

it('a need counts wherever it is said: by the caller as well as on the node', () => {
  const nodes: Sketch['nodes'] = {
    app: { service: 'client-application', fields: { waits: 'minutes', processingSeconds: 90 } },
    live: 'sagemaker-endpoint/serverless',
  };
  expect(instead('processing-time-over-limit', { nodes, edges: ['app -> live'] })).toEqual(['sagemaker-endpoint/asynchronous']);
});

it('not offered is what cannot stand where the node stands', () => {
  const nodes: Sketch['nodes'] = {
    network: 'vpc',
    live: { service: 'sagemaker-endpoint/real-time', in: 'network', fields: { processingSeconds: 90 } },
  };
  expect(instead('processing-time-over-limit', { nodes })).not.toContain('sagemaker-endpoint/serverless');
});

it('a node that becomes another service keeps the fields that the other one knows', () => {
  const node = {
    id: 'live',
    service: 'sagemaker-endpoint',
    variant: 'serverless',
    name: 'Scores',
    fields: { memoryGB: 4, processingSeconds: 90 },
  };
  expect(asService(catalog, node, 'sagemaker-batch-transform', undefined)).toEqual({
    id: 'live',
    service: 'sagemaker-batch-transform',
    name: 'Scores',
    fields: { processingSeconds: 90 },
  });
});
