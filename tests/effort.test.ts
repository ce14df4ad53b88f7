import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { inputsBeyondDrawing } from './effort.ts';

const catalog = indexCatalog(catalogData);

const inputs = Object.entries(prose.rules).flatMap(([rule, { examples }]) =>
  examples.wrong.map((example, index) => ({ example: `${rule} ${index + 1}`, count: inputsBeyondDrawing(catalog, example) })),
);

it('a mistake is found by drawing it: half of the wrong examples need one input beyond nodes and edges at most', () => {
  const counts = inputs.map(({ count }) => count).sort((a, b) => a - b);
  expect(counts.length).toBeGreaterThan(100);
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(1);
});

it('no wrong example needs more than two inputs beyond nodes and edges', () => {
  expect(inputs.filter(({ count }) => count > 2)).toEqual([]);
});
