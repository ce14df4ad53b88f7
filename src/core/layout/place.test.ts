import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '../catalog/catalog.ts';
import type { Design, DesignNode } from '../design/design.ts';
import { encloses, overlaps, type Rect } from './geometry.ts';
import { noMarks } from './marks.ts';
import { nodeSize, placeDesign, withPositions } from './place.ts';
import { scene } from './scene.ts';

const catalog = indexCatalog(catalogData);
const at = (x: number, y: number) => ({ x, y });
const designOf = (nodes: DesignNode[], edges: Design['edges'] = []): Design => ({ trueline: 1, nodes, edges });
const edge = (from: string, to: string) => ({ id: `${from} -> ${to}`, from, to });
const rectOf = (rects: ReadonlyMap<string, Rect>, id: string): Rect => {
  const rect = rects.get(id);
  if (!rect) throw new Error(`${id} was not placed`);
  return rect;
};

describe('placeDesign', () => {
  it('a card is 176 × 56 and grows by a row of chips', () => {
    const node = { id: 'a', service: 's3' };
    expect(nodeSize(catalog, node)).toEqual({ width: 176, height: 56 });
    const chips = [{ text: 'Retrain models', tone: 'error' as const }];
    expect(nodeSize(catalog, node, { ...noMarks, nodes: new Map([['a', { count: 1, chips }]]) })).toEqual({ width: 176, height: 82 });
  });

  it('positions are relative to the container that a node is drawn in: its workflow, else its location', () => {
    const rects = placeDesign(
      designOf([
        { id: 'vpc', service: 'vpc', position: at(1000, 1000) },
        { id: 'flow', service: 'sagemaker-pipelines', position: at(100, 50) },
        { id: 'step', service: 'sagemaker-training', in: 'vpc', stepOf: 'flow', position: at(40, 60) },
      ]),
      catalog,
    );
    expect(rects.get('step')).toEqual({ x: 140, y: 110, width: 176, height: 56 });
  });

  it('a container is never smaller than its contents, and keeps a larger size of its own', () => {
    const nodes = (size?: { width: number; height: number }): DesignNode[] => [
      { id: 'vpc', service: 'vpc', position: at(0, 0), ...(size && { size }) },
      { id: 'a', service: 's3', in: 'vpc', position: at(400, 300) },
    ];
    expect(rectOf(placeDesign(designOf(nodes()), catalog), 'vpc')).toEqual({ x: 0, y: 0, width: 600, height: 380 });
    expect(rectOf(placeDesign(designOf(nodes({ width: 10, height: 10 })), catalog), 'vpc')).toEqual({
      x: 0,
      y: 0,
      width: 600,
      height: 380,
    });
    expect(rectOf(placeDesign(designOf(nodes({ width: 900, height: 700 })), catalog), 'vpc')).toEqual({
      x: 0,
      y: 0,
      width: 900,
      height: 700,
    });
  });

  it('nothing in a container lies on its title or closer to its border than 24 px', () => {
    const rects = placeDesign(
      designOf([
        { id: 'vpc', service: 'vpc', position: at(0, 0) },
        { id: 'a', service: 's3', in: 'vpc', position: at(-80, 3) },
      ]),
      catalog,
    );
    expect(rects.get('a')).toEqual({ x: 24, y: 56, width: 176, height: 56 });
  });

  it('nodes without a position stand along the arrows and do not overlap', () => {
    const design = designOf(
      [
        ...['a', 'b', 'c', 'd', 'lone'].map((id) => ({ id, service: 's3' })),
        { id: 'vpc', service: 'vpc' },
        { id: 'in', service: 's3', in: 'vpc' },
      ],
      [edge('a', 'b'), edge('b', 'c'), edge('a', 'd'), edge('c', 'a'), edge('d', 'in')],
    );
    const rects = placeDesign(design, catalog);
    expect(rectOf(rects, 'b').x).toBeGreaterThan(rectOf(rects, 'a').x + 176);
    expect(rectOf(rects, 'c').x).toBeGreaterThan(rectOf(rects, 'b').x + 176);
    expect(encloses(rectOf(rects, 'vpc'), rectOf(rects, 'in'))).toBe(true);
    const top = ['a', 'b', 'c', 'd', 'lone', 'vpc'].map((id) => rectOf(rects, id));
    for (const [i, rect] of top.entries()) for (const other of top.slice(i + 1)) expect(overlaps(rect, other)).toBe(false);
    expect(placeDesign({ ...design }, catalog)).toEqual(rects);
  });

  it('brings places and sizes out of this world back into it', () => {
    const nodes = [
      { id: 'a', service: 's3', position: at(1e300, -1e300) },
      { id: 'b', service: 'vpc', position: at(0.4, -0.4), size: { width: 1e300, height: 1e300 } },
    ];
    const design = designOf(nodes, [edge('a', 'b'), edge('b', 'a')]);
    expect(placeDesign(design, catalog).get('a')).toEqual({ x: 1_000_000, y: -1_000_000, width: 176, height: 56 });
    expect(placeDesign(design, catalog).get('b')).toEqual({ x: 0, y: 0, width: 100_000, height: 100_000 });
    expect(scene(design, catalog, noMarks).edges).toHaveLength(2);
  });

  it('survives containers that hold each other, or that do not exist', () => {
    const rects = placeDesign(
      designOf([
        { id: 'a', service: 'vpc', in: 'b' },
        { id: 'b', service: 'vpc', in: 'a' },
        { id: 'c', service: 's3', in: 'nowhere' },
      ]),
      catalog,
    );
    expect([...rects.keys()].sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('withPositions', () => {
  it('writes a place into every node that lacks one, and moves nothing else', () => {
    const design = designOf([
      { id: 'a', service: 's3', position: at(7, 9) },
      { id: 'b', service: 's3' },
    ]);
    const opened = withPositions(design, catalog);
    expect(opened.nodes[0]).toBe(design.nodes[0]);
    expect(placeDesign(opened, catalog)).toEqual(placeDesign(design, catalog));
    expect(withPositions(opened, catalog)).toBe(opened);
  });
});
