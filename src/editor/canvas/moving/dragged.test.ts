import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { draggedWith } from './dragged.ts';

const design: Design = {
  ...emptyDesign,
  nodes: [
    { id: 'vpc', service: 'vpc' },
    { id: 'inside', service: 's3', in: 'vpc' },
    { id: 'beside', service: 's3' },
    { id: 'locked', service: 's3', locked: true },
    { id: 'other', service: 's3' },
  ],
};

test('a node that is not selected goes alone', () => {
  expect(draggedWith(design, ['other'], new Set(['beside']))).toEqual(['other']);
});

test('a selected node takes along what else is selected, but nothing locked and nothing twice', () => {
  expect(draggedWith(design, ['beside'], new Set(['beside', 'vpc', 'inside', 'locked']))).toEqual(['beside', 'vpc']);
});
