import { expect, it } from 'vitest';
import { arranged, madeAlike } from './arrange.ts';

const items = [
  { id: 'a', x: 0, y: 0, width: 100, height: 50 },
  { id: 'b', x: 120, y: 30, width: 100, height: 50 },
  { id: 'c', x: 500, y: 100, width: 200, height: 100 },
];
const after = (how: Parameters<typeof arranged>[1]) => {
  const ways = arranged(items, how);
  return items.map(({ id, x, y }) => [x + (ways.get(id)?.x ?? 0), y + (ways.get(id)?.y ?? 0)]);
};

it('boxes are brought to an edge or the middle of the box around them', () => {
  expect(after('left')).toEqual([
    [0, 0],
    [0, 30],
    [0, 100],
  ]);
  expect(after('right')).toEqual([
    [600, 0],
    [600, 30],
    [500, 100],
  ]);
  expect(after('centre')).toEqual([
    [300, 0],
    [300, 30],
    [250, 100],
  ]);
  expect(after('top')).toEqual([
    [0, 0],
    [120, 0],
    [500, 0],
  ]);
  expect(after('bottom')).toEqual([
    [0, 150],
    [120, 150],
    [500, 100],
  ]);
  expect(after('middle')).toEqual([
    [0, 75],
    [120, 75],
    [500, 50],
  ]);
});

it('boxes are spread with equal gaps between the outermost two; two have nothing to spread', () => {
  expect(after('across')).toEqual([
    [0, 0],
    [250, 30],
    [500, 100],
  ]);
  expect(after('down')).toEqual([
    [0, 0],
    [120, 50],
    [500, 100],
  ]);
  expect(arranged(items.slice(0, 2), 'across').size).toBe(0);
});

it('boxes become as wide, as high or as large as the largest of them', () => {
  const boxes = [
    { id: 'a', x: 0, y: 0, width: 300, height: 100 },
    { id: 'b', x: 9, y: 9, width: 200, height: 250 },
  ];
  expect([...madeAlike(boxes, 'width').values()]).toEqual([
    { width: 300, height: 100 },
    { width: 300, height: 250 },
  ]);
  expect(madeAlike(boxes, 'height').get('a')).toEqual({ width: 300, height: 250 });
  expect(madeAlike(boxes, 'both').get('b')).toEqual({ width: 300, height: 250 });
});
