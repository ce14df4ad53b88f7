import { catalogData } from 'virtual:catalog';
import ElkConstructor from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import { dropBends } from '#core/design/carry-bends.ts';
import { bendEdge } from '#core/design/commands/bend-edge.ts';
import type { Design } from '#core/design/design.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import { around, overlaps } from '#core/layout/geometry.ts';
import { noMarks } from '#core/layout/marks.ts';
import { placeDesign, withPositions } from '#core/layout/place.ts';
import { settle } from '#core/layout/settle.ts';
import { tidy } from '#core/layout/tidy.ts';
import type { LayOut } from '#core/layout/tidy-level.ts';
import { tidyPart } from '#core/layout/tidy-part.ts';
import { type Tree, treeOf } from '#core/layout/tree.ts';
import { RandomDesigner, randomFrom } from './random-design.ts';

const catalog = indexCatalog(catalogData);
const elk = new ElkConstructor();
const layOut: LayOut = (graph) => elk.layout(graph);

/** Pairs that lie on each other and not in each other. */
function clashes(design: Design): string[] {
  const tree = treeOf(design, catalog);
  const placed = [...placeDesign(design, catalog)];
  const holds = (outer: string, inner: string, { parent }: Tree): boolean => {
    for (let at = parent.get(inner); at !== undefined; at = parent.get(at)) if (at === outer) return true;
    return false;
  };
  return placed.flatMap(([id, rect], i) =>
    placed
      .slice(i + 1)
      .flatMap(([other, its]) =>
        overlaps(rect, its) && !holds(id, other, tree) && !holds(other, id, tree) ? [`${id} lies on ${other}`] : [],
      ),
  );
}

const templates = catalog.templates.map(({ design }) => withPositions(openDesign(sketchToDesign(design), catalog), catalog));
const random = (seed: number): Design => withPositions(new RandomDesigner(catalog, seed).design(16, 20), catalog);
const designs = [...templates.slice(0, 8), ...Array.from({ length: 24 }, (_, seed) => random(seed))].map(
  (design, index) => [index, design] as const,
);

/** Some nodes locked, in frames too, each moved somewhere where it lies on nothing. */
function withLocks(design: Design, seed: number): Design {
  const roll = randomFrom(seed);
  let result = design;
  for (let count = 0; count < 4; count += 1) {
    const at = Math.floor(roll() * design.nodes.length);
    const by = { x: Math.round(roll() * 300), y: Math.round(roll() * 300) };
    const nodes = result.nodes.map((node, i) =>
      i === at && node.position ? { ...node, locked: true, position: { x: node.position.x + by.x, y: node.position.y + by.y } } : node,
    );
    if (clashes({ ...result, nodes }).length === 0) result = { ...result, nodes };
  }
  return result;
}

describe('tidying around locked nodes', () => {
  it.each(designs)('leaves them where they lie, and puts nothing on anything (design %i)', async (index, design) => {
    const locked = withLocks(design, index);
    const after = settle(locked, await tidy(locked, catalog, noMarks, layOut), catalog, noMarks);
    expect(clashes(after)).toEqual([]);
    expect(after.nodes.filter((node) => node.locked)).toEqual(locked.nodes.filter((node) => node.locked));
  });
});

describe('tidying a selection', () => {
  it.each(designs)('leaves everything else in place, and lies on nothing of it (design %i)', async (index, design) => {
    const roll = randomFrom(index + 100);
    const tree = treeOf(design, catalog);
    const tops = (tree.children.get(undefined) ?? []).filter(() => roll() < 0.5).map(({ id }) => id);
    const chosen = new Set(tops);
    const after = await tidyPart(design, tops, catalog, noMarks, layOut, 'right');
    const inChosen = (id: string): boolean => chosen.has(id) || (tree.parent.has(id) && inChosen(tree.parent.get(id) ?? ''));
    expect(after.nodes.filter(({ id }) => !inChosen(id))).toEqual(design.nodes.filter(({ id }) => !inChosen(id)));
    expect(clashes(after)).toEqual([]);
    expect(after.edges).toBe(design.edges);
  });

  it('puts the result where the selection was', async () => {
    const at = (id: string, x: number, y: number) => ({ id, service: 's3', position: { x, y } });
    const design: Design = {
      trueline: 1,
      nodes: [at('a', 1000, 900), at('b', 1040, 930), at('c', 1010, 960), at('far', 0, 0)],
      edges: [
        { id: 'ab', from: 'a', to: 'b' },
        { id: 'bc', from: 'b', to: 'c' },
      ],
    };
    const after = await tidyPart(design, ['a', 'b', 'c'], catalog, noMarks, layOut, 'right');
    const [a, b, c, far] = after.nodes.map(({ position }) => position);
    expect(far).toEqual({ x: 0, y: 0 });
    expect([a?.y, c?.y]).toEqual([b?.y, b?.y]);
    expect(b).toEqual({ x: 1020, y: 930 });
    expect(await tidyPart(design, ['a'], catalog, noMarks, layOut, 'right')).toBe(design);
  });
});

describe('tidying from top to bottom', () => {
  it.each(designs)('puts nothing on anything (design %i)', async (_index, design) => {
    expect(clashes(await tidy(design, catalog, noMarks, layOut, 'down'))).toEqual([]);
  });

  it('lets arrows lead down', async () => {
    const [first] = templates;
    if (!first) throw new Error('there are templates');
    const after = await tidy(first, catalog, noMarks, layOut, 'down');
    const placed = placeDesign(after, catalog);
    const down = after.edges.filter(({ from, to }) => (placed.get(to)?.y ?? 0) > (placed.get(from)?.y ?? 0));
    expect(down.length).toBeGreaterThan(after.edges.length * 0.7);
  });

  const chain = (length: number): Design => ({
    trueline: 1,
    nodes: Array.from({ length }, (_, i) => ({ id: `n${i}`, service: 's3' })),
    edges: Array.from({ length: length - 1 }, (_, i) => ({ id: `e${i}`, from: `n${i}`, to: `n${i + 1}` })),
  });

  it('keeps a chain that fits into the view in one column', async () => {
    const placed = placeDesign(await tidy(chain(6), catalog, noMarks, layOut, 'down'), catalog);
    const rects = [...placed.values()];
    expect(new Set(rects.map(({ x }) => x)).size).toBe(1);
    expect(rects.map(({ y }) => y)).toEqual(rects.map(({ y }) => y).sort((a, b) => a - b));
  });

  it.each([12, 20, 36])('folds a chain of %i into columns that can be read while the whole of it is in view', async (length) => {
    const after = await tidy(chain(length), catalog, noMarks, layOut, 'down');
    const bounds = around(placeDesign(after, catalog).values());
    if (!bounds) throw new Error('there are nodes');
    const across = around(placeDesign(await tidy(chain(length), catalog, noMarks, layOut, 'right'), catalog).values());
    const zoom = ({ width, height }: { width: number; height: number }): number => Math.min(1, 780 / width, 700 / height);
    expect(zoom(bounds)).toBeGreaterThan(Math.min(0.74, zoom(across ?? bounds) * 0.95));
    const columns = new Set([...placeDesign(after, catalog).values()].map(({ x }) => x));
    expect(columns.size).toBeGreaterThan(1);
    const placed = placeDesign(after, catalog);
    const inOne = after.edges.filter(({ from, to }) => placed.get(from)?.x === placed.get(to)?.x);
    expect(inOne.length).toBe(length - columns.size);
  });
});

it('bend points are dropped where an end was moved, and kept between what stayed', () => {
  const [design] = templates;
  const [edge, other] = design?.edges ?? [];
  if (!design || !edge || !other) throw new Error('templates have arrows');
  const bent = bendEdge(bendEdge(design, edge.id, [{ x: 1, y: 2 }]), other.id, [{ x: 3, y: 4 }]);
  const after = dropBends(bent, {
    ...bent,
    nodes: bent.nodes.map((node) => (node.id === edge.from ? { ...node, position: { x: -500, y: -500 } } : node)),
  });
  expect(after.edges.find(({ id }) => id === edge.id)).not.toHaveProperty('bends');
  const touched = [other.from, other.to].includes(edge.from);
  expect(after.edges.find(({ id }) => id === other.id)?.bends).toEqual(touched ? undefined : [{ x: 3, y: 4 }]);
});

describe('tidying a large design', () => {
  const large: Design = {
    trueline: 1,
    nodes: Array.from({ length: 12 }, (_, frame) => [
      { id: `f${frame}`, service: 'vpc' },
      ...Array.from({ length: 20 }, (_unused, i) => ({ id: `f${frame}n${i}`, service: 's3', in: `f${frame}` })),
    ]).flat(),
    edges: Array.from({ length: 12 * 20 - 1 }, (_, i) => ({
      id: `e${i}`,
      from: `f${Math.floor(i / 20)}n${i % 20}`,
      to: `f${Math.floor((i + 1) / 20)}n${(i + 1) % 20}`,
    })),
  };

  it.each(['right', 'down'] as const)('puts nothing on anything, and fills a window instead of one long row (%s)', async (direction) => {
    const after = await tidy(large, catalog, noMarks, layOut, direction);
    expect(clashes(after)).toEqual([]);
    const bounds = around(placeDesign(after, catalog).values());
    if (!bounds) throw new Error('there are nodes');
    expect(Math.max(bounds.width / bounds.height, bounds.height / bounds.width)).toBeLessThan(3);
  });

  it('asks for each container once, and for the whole', async () => {
    let asked = 0;
    await tidy(large, catalog, noMarks, (graph) => {
      asked += 1;
      return layOut(graph);
    });
    expect(asked).toBe(13);
  });
});
