import { expect, it } from 'vitest';
import type { Design } from '../design.ts';
import { lawful } from './laws.ts';
import { sample } from './sample.ts';
import { setEdgeField } from './set-edge-field.ts';
import { setEdgeFlow } from './set-edge-flow.ts';
import { setEdgeLabel } from './set-edge-label.ts';

const unchanged = (command: (design: Design) => Design) => {
  const design = sample();
  expect(lawful(design, command)).toBe(design);
};

it('a new flow takes the old intent away, unless one is named', () => {
  expect(lawful(sample(), (input) => setEdgeFlow(input, 'second', 'features')).edges[1]).not.toHaveProperty('intent');
  expect(lawful(sample(), (input) => setEdgeFlow(input, 'second', 'trigger', 'retrain')).edges[1]).toMatchObject({
    flow: 'trigger',
    intent: 'retrain',
  });
  unchanged((input) => setEdgeFlow(input, 'second', 'dataset', 'learn'));
  unchanged((input) => setEdgeFlow(input, 'second', ''));
});

it('fields and captions are set and taken away; what else the edge says stays', () => {
  const design = lawful(sample(), (input) => setEdgeField(input, 'bucket -> prepare', 'inputMode', 'fast-file'));
  expect(design.edges[0]).toEqual({ ...sample().edges[0], fields: { inputMode: 'fast-file' } });
  expect(lawful(sample(), (input) => setEdgeField(input, 'second', 'inputMode', undefined)).edges[1]).not.toHaveProperty('fields');
  expect(lawful(sample(), (input) => setEdgeLabel(input, 'second', 'daily')).edges[1]).toMatchObject({ label: 'daily' });
  expect(lawful(sample(), (input) => setEdgeLabel(input, 'worker -> pipeline', '')).edges[2]).not.toHaveProperty('label');
  unchanged((input) => setEdgeLabel(input, 'worker -> pipeline', 'start'));
  unchanged((input) => setEdgeField(input, 'none', 'inputMode', 'file'));
});
