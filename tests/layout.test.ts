import { catalogData } from 'virtual:catalog';
import ElkConstructor from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import type { Design } from '#core/design/design.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import type { DrawnContainer, DrawnNode, Scene } from '#core/layout/drawn.ts';
import { encloses, overlaps, type Rect } from '#core/layout/geometry.ts';
import { type Marks, noMarks } from '#core/layout/marks.ts';
import { withPositions } from '#core/layout/place.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { tidy } from '#core/layout/tidy.ts';
import { RandomDesigner, randomFrom } from './random-design.ts';

const catalog = indexCatalog(catalogData);
const elk = new ElkConstructor();

/** Everything that lies on something else in a picture, in words. */
function clashes(scene: Scene): string[] {
  const found: string[] = [];
  const items: (DrawnNode | DrawnContainer)[] = [...scene.nodes, ...scene.containers];
  const byId = new Map(items.map((item) => [item.id, item]));
  const holds = (outer: DrawnContainer | DrawnNode, item: DrawnContainer | DrawnNode): boolean => {
    for (let at = item.parent; at !== undefined; at = byId.get(at)?.parent) if (at === outer.id) return true;
    return false;
  };
  for (const [i, item] of items.entries()) {
    const parent = byId.get(item.parent ?? '');
    if (parent && !encloses(parent, item)) found.push(`${item.id} sticks out of ${parent.id}`);
    for (const other of items.slice(i + 1))
      if (!holds(item, other) && !holds(other, item) && overlaps(item, other)) found.push(`${item.id} lies on ${other.id}`);
    for (const { id, titleBox } of scene.containers)
      if (id !== item.id && parent?.id === id && overlaps(item, titleBox)) found.push(`${item.id} lies on the title of ${id}`);
  }
  const labels = scene.edges.flatMap(({ id, label }) => (label ? [{ id, label }] : []));
  for (const { id, points } of scene.edges) {
    for (const piece of piecesOf(points)) {
      for (const container of scene.containers)
        if (overlaps(piece, container.titleBox)) found.push(`edge ${id} runs through the title of ${container.id}`);
      for (const node of scene.nodes) if (overlaps(piece, shrunk(node))) found.push(`edge ${id} runs through ${node.id}`);
    }
  }
  for (const [i, { id, label }] of labels.entries()) {
    for (const other of labels.slice(i + 1)) if (overlaps(label, other.label)) found.push(`the label of ${id} lies on that of ${other.id}`);
    for (const node of scene.nodes) if (overlaps(label, node)) found.push(`the label of ${id} lies on ${node.id}`);
    for (const container of scene.containers) {
      if (overlaps(label, container.titleBox)) found.push(`the label of ${id} lies on the title of ${container.id}`);
      if (overlaps(label, container) && !encloses(container, label)) found.push(`the label of ${id} lies on the border of ${container.id}`);
    }
  }
  return found;
}

const shrunk = ({ x, y, width, height }: Rect): Rect => ({ x: x + 1, y: y + 1, width: width - 2, height: height - 2 });

const piecesOf = (points: readonly number[]): Rect[] => {
  const pieces: Rect[] = [];
  for (let i = 2; i < points.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(i - 2, i + 2);
    pieces.push({ x: Math.min(ax, bx) - 0.4, y: Math.min(ay, by) - 0.4, width: Math.abs(ax - bx) + 0.8, height: Math.abs(ay - by) + 0.8 });
  }
  return pieces;
};

describe.each(catalog.templates.map((template) => [template.id, template] as const))('the template %s', (_id, template) => {
  const design = openDesign(sketchToDesign(template.design), catalog);

  it('tidied, nothing lies on anything else', async () => {
    const tidied = await tidy(design, catalog, noMarks, (graph) => elk.layout(graph));
    expect(clashes(sceneOf(tidied, catalog, noMarks))).toEqual([]);
    for (const { position, size } of tidied.nodes)
      for (const value of [position?.x, position?.y, size?.width ?? 0, size?.height ?? 0]) expect(Number.isInteger(value)).toBe(true);
  });

  it('tidied, it can be read while the whole of it is in view, and labels have room between columns', async () => {
    const { nodes, containers, bounds } = sceneOf(await tidy(design, catalog, noMarks, (graph) => elk.layout(graph)), catalog, noMarks);
    expect(Math.min(780 / bounds.width, 700 / bounds.height)).toBeGreaterThan(0.65);
    for (const a of [...nodes, ...containers])
      for (const b of [...nodes, ...containers])
        if (a.parent === b.parent && a.x < b.x && a.y < b.y + b.height && b.y < a.y + a.height)
          expect(b.x - a.x - a.width, `between ${a.id} and ${b.id}`).toBeGreaterThanOrEqual(104);
  });

  it('as first shown, before it is tidied, no node lies on another and no arrow runs through one', () => {
    const scene = sceneOf(withPositions(design, catalog), catalog, noMarks);
    expect(clashes(scene).filter((clash) => !/label|title/.test(clash))).toEqual([]);
  });
});

describe('no arrow runs through a card', () => {
  const crossed = (design: Design): string[] =>
    clashes(sceneOf(design, catalog, noMarks)).filter((clash) => /runs through (?!the title)/.test(clash));

  it.each(Array.from({ length: 40 }, (_, seed) => seed))('of cards that lie apart, anyhow (seed %i)', (seed) => {
    const random = randomFrom(seed + 7);
    const design = new RandomDesigner(catalog, seed).design(30, 42);
    const cards = design.nodes.filter(({ service }) => !catalog.services.get(service)?.container);
    const cells = Array.from({ length: 36 }, (_, cell) => cell).sort(() => random() - 0.5);
    const nodes = cards.map(({ in: _in, stepOf: _stepOf, ...card }, i) => {
      const cell = cells[i] ?? 0;
      return {
        ...card,
        position: { x: (cell % 6) * 240 + Math.round(random() * 30), y: Math.floor(cell / 6) * 130 + Math.round(random() * 30) },
      };
    });
    const ids = new Set(nodes.map(({ id }) => id));
    expect(crossed({ ...design, nodes, edges: design.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) })).toEqual([]);
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed))('of a design that nobody placed (seed %i)', (seed) => {
    expect(crossed(withPositions(new RandomDesigner(catalog, seed).design(20, 28), catalog))).toEqual([]);
  });

  it.each(Array.from({ length: 10 }, (_, seed) => seed))('of a hundred in dense columns (seed %i)', (seed) => {
    expect(crossed(withPositions(new RandomDesigner(catalog, seed).design(100, 140), catalog))).toEqual([]);
  });
});

describe('a scene drawn with the help of the previous one', () => {
  const marksFor = (design: Design, random: () => number): Marks => ({
    nodes: new Map(
      design.nodes
        .filter(() => random() < 0.1)
        .map(({ id }) => [id, { severity: 'error', count: 1, chips: random() < 0.5 ? [{ text: 'Retrain', tone: 'error' }] : [] }]),
    ),
    edges: new Map(design.edges.filter(() => random() < 0.1).map(({ id }) => [id, { severity: 'error' }])),
  });
  const moved = (design: Design, random: () => number): Design => {
    const target = Math.floor(random() * design.nodes.length);
    const place = { x: Math.round(random() * 1600), y: Math.round(random() * 900) };
    return { ...design, nodes: design.nodes.map((node, i) => (i === target ? { ...node, position: place } : node)) };
  };

  const bentOrFree = (design: Design, random: () => number): Design => {
    const target = Math.floor(random() * design.edges.length);
    const said = {
      ...(random() < 0.7 && {
        bends: Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({ x: random() * 1600, y: random() * 900 })),
      }),
      ...(random() < 0.3 && { fromSide: 'top' as const }),
      ...(random() < 0.3 && { toSide: 'right' as const }),
    };
    const plain = ({ bends, fromSide, toSide, ...edge }: Design['edges'][number]) => edge;
    return { ...design, edges: design.edges.map((edge, i) => (i === target ? { ...plain(edge), ...said } : edge)) };
  };

  it.each(Array.from({ length: 60 }, (_, seed) => seed))('is the same as one drawn from nothing (seed %i)', (seed) => {
    const designer = new RandomDesigner(catalog, seed);
    const random = randomFrom(seed + 1000);
    let design = withPositions(designer.design(20, 28), catalog);
    let marks: Marks = noMarks;
    let scene = sceneOf(design, catalog, marks);
    for (let step = 0; step < 25; step += 1) {
      const roll = random();
      design = roll < 0.5 ? moved(design, random) : roll < 0.7 ? bentOrFree(design, random) : designer.edit(design);
      if (random() < 0.2) marks = marksFor(design, random);
      scene = sceneOf(design, catalog, marks, scene);
      expect(scene).toEqual(sceneOf({ ...design }, catalog, marks));
    }
  });

  it('is the same in a crowd, where crossings no longer count', () => {
    const random = randomFrom(5);
    let design = withPositions(new RandomDesigner(catalog, 5).design(120, 299), catalog);
    let scene = sceneOf(design, catalog, noMarks);
    for (let step = 0; step < 12; step += 1) {
      design = moved(design, random);
      if (step === 4)
        design = { ...design, edges: [...design.edges, ...design.edges.slice(0, 40).map((edge) => ({ ...edge, id: `again ${edge.id}` }))] };
      scene = sceneOf(design, catalog, noMarks, scene);
      expect(scene).toEqual(sceneOf({ ...design }, catalog, noMarks));
    }
  });

  it('keeps what did not change as the very same objects', () => {
    const design = withPositions(new RandomDesigner(catalog, 3).design(20, 28), catalog);
    const before = sceneOf(design, catalog, noMarks);
    const [first] = design.nodes;
    const renamed = { ...design, nodes: design.nodes.map((node) => (node === first ? { ...node, name: 'Renamed' } : node)) };
    const after = sceneOf(renamed, catalog, noMarks, before);
    const same =
      after.nodes.filter((node) => before.nodes.includes(node)).length +
      after.containers.filter((item) => before.containers.includes(item)).length;
    expect(same).toBe(before.nodes.length + before.containers.length - 1);
    expect(sceneOf(design, catalog, noMarks, before)).toBe(before);
  });
});
