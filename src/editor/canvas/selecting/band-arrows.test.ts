import { expect, test } from 'vitest';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog, wholeCatalog } from '../../store/catalog.ts';
import { arrowsTaken } from './band-arrows.ts';

await wholeCatalog();

/* a → b → c in a row, 124 px apart; up and down lead from b to d, below it. */
const design: Design = {
  ...emptyDesign,
  nodes: [
    { id: 'a', service: 's3', position: { x: 0, y: 0 } },
    { id: 'b', service: 'glue-etl', position: { x: 300, y: 0 } },
    { id: 'c', service: 's3', position: { x: 600, y: 0 } },
    { id: 'd', service: 's3', position: { x: 300, y: 300 } },
  ],
  edges: [
    { id: 'ab', from: 'a', to: 'b', flow: 'dataset' },
    { id: 'bc', from: 'b', to: 'c', flow: 'dataset' },
    { id: 'bd', from: 'b', to: 'd', flow: 'dataset', label: 'Late rows' },
  ],
};
const { edges } = sceneOf(design, catalog, noMarks);
const label = edges.find(({ id }) => id === 'bd')?.label ?? { x: 0, y: 0, width: 0, height: 0 };
const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const taken = (drawn: ReturnType<typeof rect>, items: readonly string[], kept: readonly string[] = [], whole = false) =>
  arrowsTaken(edges, { drawn, whole, items: new Set(items), kept: new Set(kept) });

const empty = rect(-500, -500, 10, 10);

test('arrows come along with what a band takes at both of their ends', () => {
  expect(taken(empty, ['a', 'b', 'c'])).toEqual(['ab', 'bc']);
  expect(taken(empty, ['a', 'c'])).toEqual([]);
  expect(taken(rect(-10, -10, 300, 100), ['a'])).toEqual([]);
});

test('an arrow comes along when its other end was selected before, but not when both were', () => {
  expect(taken(empty, ['b'], ['a'])).toEqual(['ab']);
  expect(taken(empty, ['d'], ['a', 'b'])).toEqual(['bd']);
});

test.each([
  ['the line', rect(220, 20, 20, 20), ['ab']],
  ['the line with no height of its own', rect(220, 0, 0, 60), ['ab']],
  ['the line where it leads down', rect(370, 80, 60, 5), ['bd']],
  ['two lines', rect(220, 10, 300, 30), ['ab', 'bc']],
  ['the label alone', rect(label.x + 1, label.y + 1, 3, 3), ['bd']],
  ['nothing, though it lies around where a line turns', rect(220, 60, 20, 20), []],
])('a band that takes nothing else takes the arrows of which it touches %s', (_what, drawn, ids) => {
  expect(taken(drawn, [])).toEqual(ids);
});

test('a band that takes something else does not take the arrows that it only touches', () => {
  expect(taken(rect(220, 20, 20, 20), ['d'])).toEqual([]);
});

test('an enclosing band takes arrows that lie wholly in it, and no others', () => {
  expect(taken(rect(170, -20, 140, 80), [], [], true)).toEqual(['ab']);
  expect(taken(rect(220, 20, 20, 20), [], [], true)).toEqual([]);
});
