import { expect, it } from 'vitest';
import { graphOf } from '../graph.ts';
import { absolutePosition } from '../positions.ts';
import { lawful } from './laws.ts';
import { resizeContainer } from './resize-container.ts';
import { sample } from './sample.ts';

it('sets the size in whole px', () => {
  const design = lawful(sample(), (input) => resizeContainer(input, 'subnet', { width: 400.4, height: 200 }));
  expect(graphOf(design).node('subnet')).toMatchObject({ position: { x: 20, y: 40 }, size: { width: 400, height: 200 } });
});

it('pulled at its left top corner, it leaves its contents where they are on the canvas', () => {
  const design = sample();
  const after = lawful(design, (input) => resizeContainer(input, 'subnet', { width: 310, height: 320 }, { x: 10, y: 20 }));
  expect(graphOf(after).node('worker')?.position).toEqual({ x: 25, y: 45 });
  for (const id of ['worker', 'train']) expect(absolutePosition(graphOf(after), id)).toEqual(absolutePosition(graphOf(design), id));
});

it.each([
  ['no width', 'vpc', { width: 0, height: 5 }],
  ['a size that is no number', 'vpc', { width: Number.NaN, height: 5 }],
  ['the size it has', 'vpc', { width: 800, height: 600 }],
  ['a size where it is not there', 'nowhere', { width: 1, height: 1 }],
])('giving %s changes nothing', (_, id, size) => {
  const design = sample();
  expect(lawful(design, (input) => resizeContainer(input, id, size))).toBe(design);
});
