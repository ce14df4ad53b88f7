import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { idBase, nextId } from './next-id.ts';

const withNodes = (...ids: string[]): Design => ({ ...emptyDesign, nodes: ids.map((id) => ({ id, service: 's3' })) });

test('ids are readable and free', () => {
  expect(nextId(withNodes(), 'training')).toBe('training');
  expect(nextId(withNodes('training', 'training-2'), 'training')).toBe('training-3');
});

test('ids handed out together differ', () => {
  const given = new Set<string>();
  expect([1, 2, 3].map(() => nextId(withNodes('s3'), 's3', given))).toEqual(['s3-2', 's3-3', 's3-4']);
});

test('the base of an id is the service without its brand', () => {
  expect(['sagemaker-training', 'aws-region', 's3'].map(idBase)).toEqual(['training', 'region', 's3']);
});
