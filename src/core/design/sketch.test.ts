import { expect, it } from 'vitest';
import { sketchToDesign } from './sketch.ts';

it('reads nodes and edges in shorthand', () => {
  const design = sketchToDesign({
    title: 'Sketch',
    nodes: {
      a: 's3',
      b: 'sagemaker-endpoint/serverless',
      c: { service: 'sagemaker-pipelines' },
      d: { service: 'glue-etl/spark', stepOf: 'c', fields: { language: 'python' } },
    },
    edges: [
      'a -> d',
      'a -> b: request',
      'd->a : artifact/base-model',
      { edge: 'a -> d: dataset', fields: { inputMode: 'file' }, label: 'x' },
      { edge: 'b -> c', id: 'own' },
    ],
    requirements: { lineage: true },
  });
  expect(design).toEqual({
    trueline: 1,
    title: 'Sketch',
    stage: 'draft',
    requirements: { lineage: true },
    nodes: [
      { id: 'a', service: 's3' },
      { id: 'b', service: 'sagemaker-endpoint', variant: 'serverless' },
      { id: 'c', service: 'sagemaker-pipelines' },
      { id: 'd', service: 'glue-etl', variant: 'spark', stepOf: 'c', fields: { language: 'python' } },
    ],
    edges: [
      { id: 'a -> d', from: 'a', to: 'd' },
      { id: 'a -> b', from: 'a', to: 'b', flow: 'request' },
      { id: 'd -> a', from: 'd', to: 'a', flow: 'artifact', intent: 'base-model' },
      { id: 'a -> d (2)', from: 'a', to: 'd', flow: 'dataset', fields: { inputMode: 'file' }, label: 'x' },
      { id: 'own', from: 'b', to: 'c' },
    ],
  });
});

it.each([
  [{ nodes: { a: 's3' }, edges: ['a to b'] }, '"a to b" is no edge'],
  [{ nodes: { a: 's3' }, edges: ['a -> b'] }, 'there is no node "b"'],
  [{ nodes: { a: { service: 's3', in: 'vpc' } } }, 'there is no node "vpc"'],
])('says what is wrong with %j', (sketch, message) => {
  expect(() => sketchToDesign(sketch)).toThrow(message);
});
