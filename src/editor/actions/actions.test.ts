import { expect, test } from 'vitest';
import { actions } from './actions.ts';

const twice = (list: readonly string[]): readonly string[] => list.filter((one, index) => list.indexOf(one) !== index);

test('no id, name or key belongs to two actions', () => {
  expect(twice(actions.map((action) => action.id))).toEqual([]);
  expect(twice(actions.map((action) => action.name))).toEqual([]);
  expect(twice(actions.flatMap((action) => action.keys ?? []))).toEqual([]);
});
