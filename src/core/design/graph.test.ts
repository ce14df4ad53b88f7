import { expect, it } from 'vitest';
import { sample } from './commands/sample.ts';
import { setTitle } from './commands/set-title.ts';
import type { Design } from './design.ts';
import { graphOf } from './graph.ts';

const ids = (list: readonly { readonly id: string }[]) => list.map((item) => item.id);

it('answers for nodes, edges and what they lead to', () => {
  const graph = graphOf(sample());
  expect(graph.node('train')?.service).toBe('sagemaker-training');
  expect(graph.edge('second')?.to).toBe('train');
  expect(ids(graph.out('prepare'))).toEqual(['second']);
  expect(ids(graph.into('prepare'))).toEqual(['bucket -> prepare']);
  expect([graph.node('toString'), graph.edge('__proto__'), graph.out('nowhere'), graph.children('train')]).toEqual([
    undefined,
    undefined,
    [],
    [],
  ]);
});

it('a step is drawn in its workflow and belongs to its location all the same', () => {
  const graph = graphOf(sample());
  expect(ids(graph.children('subnet'))).toEqual(['worker']);
  expect(ids(graph.membersOf('subnet'))).toEqual(['train', 'worker']);
  expect(ids(graph.children('pipeline'))).toEqual(['prepare', 'train']);
  expect(ids(graph.ancestors('train'))).toEqual(['pipeline', 'vpc']);
});

it('is made once a design, and its look-ups once a list', () => {
  const design = sample();
  expect(graphOf(design)).toBe(graphOf(design));
  const renamed = setTitle(design, 'Other');
  expect(graphOf(renamed).out('prepare')).toBe(graphOf(design).out('prepare'));
});

it('ends even where containers lie in each other', () => {
  const design: Design = {
    trueline: 1,
    nodes: [
      { id: 'a', service: 'vpc', in: 'b' },
      { id: 'b', service: 'vpc', in: 'a' },
    ],
    edges: [],
  };
  expect(ids(graphOf(design).ancestors('a')).slice(0, 1)).toEqual(['b']);
});
