import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import { indexCatalog, type Sketch } from '../catalog/catalog.ts';
import { openDesign } from '../catalog/open-design.ts';
import { sketchToDesign } from '../design/sketch.ts';
import type { Finding } from './finding.ts';
import { validate } from './validate.ts';

const catalog = indexCatalog(catalogData);
const questions = (sketch: Sketch): readonly Pick<Finding, 'id' | 'message' | 'fill'>[] =>
  validate(openDesign(sketchToDesign(sketch), catalog), catalog)
    .findings.filter(({ verdict }) => verdict === 'question')
    .map(({ id, message, fill }) => ({ id, message, fill }));

it('the answer lives with the data, not with the service that asks', () => {
  const nodes = { letters: 's3', copy: 's3', redact: 'comprehend/redaction' };
  expect(questions({ nodes, edges: ['letters -> copy: documents', 'copy -> redact: documents'] })).toEqual([
    {
      id: 'personal-data-language@redact',
      message: 'In which language are the documents?',
      fill: { on: 'node', ids: ['letters'], field: 'piiLanguage' },
    },
  ]);
});

it('where data comes from several places, the answer is written at each of them', () => {
  const nodes = { letters: 's3', forms: 's3', redact: 'comprehend/redaction' };
  const [question] = questions({ nodes, edges: ['letters -> redact: documents', 'forms -> redact: documents'] });
  expect(question?.fill).toEqual({ on: 'node', ids: ['forms', 'letters'], field: 'piiLanguage' });
});

it('what a caller does not know is answered at the caller', () => {
  const nodes = {
    app: { service: 'client-application', fields: { processingSeconds: null } },
    door: 'api-gateway',
    live: 'sagemaker-endpoint/real-time',
  };
  expect(questions({ nodes, edges: ['app -> door', 'door -> live'] })).toMatchObject([
    { fill: { on: 'node', ids: ['app'], field: 'processingSeconds' } },
  ]);
});

it('what only the requirements say is answered there, or on the node that may overrule them', () => {
  expect(questions({ nodes: { live: 'sagemaker-endpoint/serverless' }, requirements: { privateNetwork: null } })).toMatchObject([
    { fill: { field: 'privateNetwork' } },
  ]);
  expect(questions({ nodes: { flow: 'mwaa' }, requirements: { leastEffort: null } })).toMatchObject([
    { fill: { on: 'requirements', ids: [], field: 'leastEffort' } },
  ]);
});

it('a field of an arrow is answered on the arrow', () => {
  const nodes = { registry: 'sagemaker-model-registry', live: 'sagemaker-endpoint/real-time' };
  const asked = questions({ nodes, edges: ['registry -> live: package'], requirements: { approval: true } });
  expect(asked).toContainEqual({
    id: 'any-version-deployed@registry -> live',
    message: 'Which versions does the deployment take?',
    fill: { on: 'edge', ids: ['registry -> live'], field: 'versions' },
  });
});

it('nothing is asked that no stated need and no drawn thing depends on', () => {
  expect(questions({ nodes: { letters: 's3', redact: 'comprehend/redaction' } })).toEqual([]);
  expect(questions({ nodes: { letters: 's3', read: 'comprehend/insights' }, edges: ['letters -> read: documents'] })).toEqual([]);
});

it('nothing is asked whose answer could not change the verdict', () => {
  expect(questions({ nodes: { train: 'sagemaker-training' }, requirements: { privateNetwork: null, gpu: null } })).toEqual([]);
  expect(questions({ nodes: { score: 'sagemaker-batch-transform' }, requirements: { modelMemoryGB: null } })).toEqual([]);
});

it('the same question is asked once, whichever rules depend on its answer', () => {
  const asked = questions({ nodes: { lake: { service: 's3', fields: { schemaChanges: true } } } });
  expect(asked.map(({ message }) => message)).toEqual(['In which format is the data?']);
});
