import { expect, it } from 'vitest';
import { lawful } from './laws.ts';
import { sample } from './sample.ts';
import { setLocked } from './set-locked.ts';

it('nodes are locked and let go again; what is locked already changes nothing', () => {
  const locked = lawful(sample(), (design) => setLocked(design, ['train', 'vpc'], true));
  expect(locked.nodes.filter((node) => node.locked).map(({ id }) => id)).toEqual(['vpc', 'train']);
  expect(lawful(locked, (design) => setLocked(design, ['train'], true))).toBe(locked);
  expect(lawful(locked, (design) => setLocked(design, ['train', 'vpc'], false))).toEqual(sample());
});
