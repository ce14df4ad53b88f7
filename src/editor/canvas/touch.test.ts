import { expect, test } from 'vitest';
import { viewAfter } from './touch.ts';

const corner = { x: 0, y: 48 };
const view = { x: 100, y: 20, zoom: 1 };
const grip = (x: number, y: number, apart: number) => ({ middle: { x, y }, apart });

test('two fingers that go the same way pan', () => {
  expect(viewAfter(view, grip(300, 300, 100), grip(340, 280, 100), corner)).toEqual({ x: 140, y: 0, zoom: 1 });
});

test('fingers twice as far apart show things twice as large, and what was between them stays there', () => {
  const after = viewAfter(view, grip(300, 300, 100), grip(300, 300, 200), corner);
  expect(after.zoom).toBe(2);
  const under = (now: typeof view) => ({ x: (300 - corner.x - now.x) / now.zoom, y: (300 - corner.y - now.y) / now.zoom });
  expect(under(after)).toEqual(under(view));
});

test('the view zooms no further than it may, and still keeps what is between the fingers', () => {
  const after = viewAfter(view, grip(300, 300, 10), grip(300, 300, 1000), corner);
  expect(after).toEqual({ x: 300 - 200 * 2.5, y: 252 - 232 * 2.5, zoom: 2.5 });
});
