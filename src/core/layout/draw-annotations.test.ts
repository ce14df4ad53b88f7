import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '../catalog/catalog.ts';
import { numberCallout } from '../design/commands/number-callout.ts';
import type { Design } from '../design/design.ts';
import { encloses } from './geometry.ts';
import { liesIn } from './lies-in.ts';
import { noMarks } from './marks.ts';
import { withPositions } from './place.ts';
import { scene } from './scene.ts';

const catalog = indexCatalog(catalogData);
const bare: Design = {
  trueline: 1,
  nodes: [
    { id: 'a', service: 's3', position: { x: 0, y: 0 } },
    { id: 'b', service: 'sagemaker-training', position: { x: 400, y: 0 } },
  ],
  edges: [{ id: 'e', from: 'a', to: 'b', flow: 'dataset' }],
};
const design: Design = {
  ...bare,
  annotations: [
    { id: 'first', kind: 'callout', text: 'Data comes in at night, and is checked before it is used', at: 'e' },
    { id: 'second', kind: 'callout', at: 'b', position: { x: 150, y: -20 } },
    { id: 'third', kind: 'callout', text: 'Trained', at: 'gone', position: { x: 30, y: 300 } },
    { id: 'frame', kind: 'frame', text: 'Ingest', position: { x: -40, y: -60 }, size: { width: 260, height: 160 } },
    { id: 'note', kind: 'note', text: 'Long '.repeat(60), position: { x: -20, y: 200 }, size: { width: 100, height: 40 } },
    { id: 'legend', kind: 'legend', position: { x: 700, y: 0 } },
  ],
};
const draw = (of: Design, previous?: ReturnType<typeof scene>) => scene(of, catalog, noMarks, previous);
const drawn = (of: Design, id: string) => draw(of).annotations.find((one) => one.id === id);

describe('annotations in the scene', () => {
  it('callouts lie where they are pinned, and by themselves where that is gone', () => {
    expect(drawn(design, 'first')).toMatchObject({ edge: 'e', width: 24 });
    const { x = 0, y = 0 } = drawn(design, 'first') ?? {};
    expect([x + 12, y + 12]).toEqual([Math.round((176 + 400) / 2), 28]);
    expect(drawn(design, 'second')).toMatchObject({ parent: 'b', x: 550, y: -20 });
    expect(drawn(design, 'third')).toMatchObject({ x: 30, y: 300 });
    expect(drawn(design, 'third')).not.toHaveProperty('parent');
    const moved = { ...design, nodes: bare.nodes.map((node) => (node.id === 'b' ? { ...node, position: { x: 500, y: 80 } } : node)) };
    expect(drawn(moved, 'second')).toMatchObject({ x: 650, y: 60 });
  });

  it('a note is as high as its words, whatever its size says, and the bounds reach around everything', () => {
    const { bounds, annotations } = draw(design);
    const note = annotations.find(({ id }) => id === 'note');
    expect(note?.width).toBe(100);
    expect(note?.height).toBeGreaterThan(400);
    for (const one of annotations) expect(encloses(bounds, one)).toBe(true);
  });

  it('the legend lists callouts that say something, by number; a new order gives new numbers', () => {
    const listed = (of: Design) => drawn(of, 'legend')?.discs.map(({ number }) => number);
    expect(listed(design)).toEqual([1, 3]);
    const after = numberCallout(design, 'third', 1);
    expect(listed(after)).toEqual([1, 2]);
    expect(drawn(after, 'legend')?.words[0]?.text).toBe('Trained');
  });

  it('what did not change is the same object, and a design without any has none', () => {
    const before = draw(design);
    const moved = { ...design, nodes: bare.nodes.map((node) => (node.id === 'b' ? { ...node, position: { x: 400, y: 60 } } : node)) };
    const after = draw(moved, before);
    const same = after.annotations.filter((one) => before.annotations.includes(one)).map(({ id }) => id);
    expect(same).toEqual(['third', 'frame', 'note', 'legend']);
    expect(after).toEqual(draw({ ...moved }));
    expect(draw(bare).annotations).toBe(draw({ ...bare, annotations: [] }).annotations);
  });

  it('a frame holds what lies wholly in it', () => {
    const picture = draw(design);
    const frame = picture.annotations.find(({ id }) => id === 'frame');
    expect(frame && liesIn(picture, frame)).toEqual(['a']);
  });

  it('what has no place gets one below the drawing, side by side; what is pinned needs none', () => {
    const lost: Design = {
      ...bare,
      annotations: [
        { id: 'x', kind: 'note' },
        { id: 'y', kind: 'text', text: 'Here' },
        { id: 'z', kind: 'callout', at: 'e' },
      ],
    };
    const placed = withPositions(lost, catalog);
    expect(placed.annotations).toMatchObject([{ position: { x: 0, y: 120 } }, { position: { x: 232, y: 120 } }, {}]);
    expect(placed.annotations?.[2]).not.toHaveProperty('position');
    expect(withPositions(placed, catalog)).toBe(placed);
    expect(draw(placed).annotations).toEqual(draw(lost).annotations);
  });
});
