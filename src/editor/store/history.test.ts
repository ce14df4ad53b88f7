import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { emptyHistory, type Moment, recordStep, stepBack, stepForward } from './history.ts';
import { selectionOf } from './selection.ts';

const titled = (title: string): Moment => {
  const design: Design = { ...emptyDesign, title };
  return { design, selection: selectionOf([title]) };
};
const [a, b, c] = [titled('a'), titled('b'), titled('c')];

test('steps are taken back and forward in order', () => {
  const two = recordStep(recordStep(emptyHistory, { before: a, label: 'first', now: 0 }), { before: b, label: 'second', now: 1 });
  const back = stepBack(two, c);
  expect(back?.moment).toMatchObject(b);
  const backAgain = back && stepBack(back.history, back.moment);
  expect(backAgain?.moment).toMatchObject(a);
  const forward = backAgain && stepForward(backAgain.history, backAgain.moment);
  expect(forward?.moment).toMatchObject(b);
  expect(forward?.history.past.map((entry) => entry.label)).toEqual(['first']);
});

test('a new step forgets what was undone', () => {
  const one = recordStep(emptyHistory, { before: a, label: 'first', now: 0 });
  const back = stepBack(one, b);
  expect(back && recordStep(back.history, { before: a, label: 'other', now: 1 }).future).toEqual([]);
});

test('steps of one burst are one entry', () => {
  const one = recordStep(emptyHistory, { before: a, label: 'type', merge: 'title', now: 0 });
  const two = recordStep(one, { before: b, label: 'type', merge: 'title', now: 300 });
  expect(two.past).toEqual([{ ...a, label: 'type' }]);
});

test('a pause, another key, a step without a key and an undo end a burst', () => {
  const one = recordStep(emptyHistory, { before: a, label: 'type', merge: 'title', now: 0 });
  expect(recordStep(one, { before: b, label: 'type', merge: 'title', now: 5000 }).past).toHaveLength(2);
  expect(recordStep(one, { before: b, label: 'type', merge: 'name', now: 1 }).past).toHaveLength(2);
  expect(
    recordStep(recordStep(one, { before: b, label: 'add', now: 1 }), { before: c, label: 'type', merge: 'title', now: 2 }).past,
  ).toHaveLength(3);
  const back = stepForward(stepBack(one, b)?.history ?? emptyHistory, a);
  expect(back && recordStep(back.history, { before: b, label: 'type', merge: 'title', now: 3 }).past).toHaveLength(2);
});

test('the past does not grow without end', () => {
  let history = emptyHistory;
  for (let now = 0; now < 700; now++) history = recordStep(history, { before: a, label: 'move', now });
  expect(history.past).toHaveLength(500);
});

test('there is nothing to take back at the start', () => {
  expect(stepBack(emptyHistory, a)).toBeUndefined();
  expect(stepForward(emptyHistory, a)).toBeUndefined();
});
