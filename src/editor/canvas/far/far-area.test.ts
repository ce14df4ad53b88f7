import { expect, test } from 'vitest';
import { encloses } from '#core/layout/geometry.ts';
import { areaFor, fitOf, partInView } from './far-area.ts';

const bounds = { x: 0, y: 0, width: 40_000, height: 20_000 };
const view = { transform: [-1000.3, -500.7, 0.31] as const, width: 800, height: 600 };
const area = areaFor(view, bounds, 2);

test('what is painted reaches beyond the view on every side, on whole pixels of the screen', () => {
  expect(encloses(area, partInView(view))).toBe(true);
  expect(area.scale).toBe(0.62);
  expect(((area.x * 0.31 - 1000.3) * 2) % 1).toBeCloseTo(0, 6);
  expect(fitOf(area, view, bounds, 2)).toBe('exact');
});

test('nothing is painted where nothing is drawn', () => {
  const small = areaFor({ ...view, transform: [20, 20, 0.1] }, { x: 0, y: 0, width: 1000, height: 500 }, 1);
  expect(small.width * 0.1).toBeLessThan(110);
  expect(small.height * 0.1).toBeLessThan(60);
});

test('a step of a pan needs no painting, leaving what is painted does', () => {
  const [x, y, zoom] = view.transform;
  const panned = (by: number) => ({ ...view, transform: [x - by, y, zoom] as const });
  expect(fitOf(area, panned(100), bounds, 2)).toBe('exact');
  expect(fitOf(area, panned(100.25), bounds, 2)).toBe('soon');
  expect(fitOf(area, panned(300), bounds, 2)).toBe('never');
});

test('a step of a zoom is painted when the view rests, a large one at once', () => {
  const zoomed = (zoom: number) => ({ ...view, transform: [-1000.3, -500.7, zoom] as const });
  expect(fitOf(area, zoomed(0.33), bounds, 2)).toBe('soon');
  expect(fitOf(area, zoomed(0.6), bounds, 2)).toBe('never');
});
