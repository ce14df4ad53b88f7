import { expect, test } from 'vitest';
import type { Requirement } from '#core/catalog/catalog.ts';
import type { Design } from '#core/design/design.ts';
import type { NeedState } from '#core/validator/explain.ts';
import { answerOf, withAnswer } from './answer.ts';

const traffic: Requirement = { id: 'traffic', name: 'Calls come', short: 'Traffic', type: 'choice', about: 'calls' };
const design: Design = { trueline: 1, nodes: [{ id: 'nightly', service: 'eventbridge' }], edges: [] };
const stateOf = (derived: boolean): NeedState => ({
  requirement: 'traffic',
  metBy: [],
  brokenBy: [],
  open: [],
  said: [{ requirement: 'traffic', value: 'scheduled', origin: 'nightly', from: 'Nightly', derived }],
});

test('what follows from the drawing is an answer, and the word for the whole design goes before it', () => {
  expect(answerOf(design, traffic, stateOf(true))).toEqual({ value: undefined, said: 'scheduled', derived: true });
  expect(answerOf({ ...design, requirements: { traffic: 'bursts' } }, traffic, stateOf(true))).toEqual({
    value: 'bursts',
    said: undefined,
    derived: false,
  });
});

test('what follows from a schedule is overridden at the schedule', () => {
  expect(withAnswer(design, traffic, stateOf(true), 'bursts').nodes[0]?.fields).toEqual({ traffic: 'bursts' });
});

test('everything else is said for the whole design', () => {
  expect(withAnswer(design, traffic, undefined, 'bursts').requirements).toEqual({ traffic: 'bursts' });
  expect(withAnswer(design, traffic, stateOf(false), 'bursts').requirements).toEqual({ traffic: 'bursts' });
});
