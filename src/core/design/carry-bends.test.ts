import { describe, expect, it } from 'vitest';
import { bendEdge, setEdgeSide } from './commands/bend-edge.ts';
import { duplicateItems } from './commands/duplicate-items.ts';
import { insertPart } from './commands/insert-part.ts';
import { lawful } from './commands/laws.ts';
import { moveNodes } from './commands/move-nodes.ts';
import { placeIn } from './commands/place-in.ts';
import { resizeContainer } from './commands/resize-container.ts';
import { sample } from './commands/sample.ts';
import type { Design } from './design.ts';
import { takePart } from './take-part.ts';

const second = (design: Design) => design.edges.find(({ id }) => id === 'second')?.bends;
const bent = (): Design => bendEdge(sample(), 'second', [{ x: 500, y: 300 }]);

describe('bend points', () => {
  it('lie on whole px, and are gone where there are none', () => {
    const design = sample();
    expect(second(lawful(design, (now) => bendEdge(now, 'second', [{ x: 10.4, y: -0.2 }])))).toEqual([{ x: 10, y: 0 }]);
    expect(lawful(bent(), (now) => bendEdge(now, 'second', [])).edges.find(({ id }) => id === 'second')).not.toHaveProperty('bends');
    expect(lawful(design, (now) => bendEdge(now, 'nobody', [{ x: 1, y: 1 }]))).toBe(design);
    expect(second(bendEdge(design, 'second', [{ x: Number.NaN, y: 1 }]))).toBeUndefined();
  });

  it('go along with both ends, together or in the frame around them', () => {
    const together = (now: Design): Design =>
      moveNodes(now, [
        { id: 'prepare', position: { x: 30, y: 20 } },
        { id: 'train', position: { x: 30, y: 120 } },
      ]);
    expect(second(lawful(bent(), together))).toEqual([{ x: 520, y: 290 }]);
    const frame = (now: Design): Design => moveNodes(now, [{ id: 'pipeline', position: { x: 410, y: 80 } }]);
    expect(second(lawful(bent(), frame))).toEqual([{ x: 510, y: 330 }]);
    const out = (now: Design): Design => placeIn(now, ['pipeline'], { in: null }, new Map([['pipeline', { x: 0, y: 0 }]]));
    expect(second(lawful(bent(), out))).toEqual([{ x: 0, y: 150 }]);
  });

  it('stay where only one end goes, and where a frame grows around both', () => {
    const one = (now: Design): Design => moveNodes(now, [{ id: 'train', position: { x: 200, y: 130 } }]);
    expect(second(lawful(bent(), one))).toEqual([{ x: 500, y: 300 }]);
    const grown = (now: Design): Design => resizeContainer(now, 'pipeline', { width: 400, height: 400 }, { x: 300, y: 20 });
    expect(second(lawful(bent(), grown))).toEqual([{ x: 500, y: 300 }]);
  });

  it('go along with copies, in the design and into another one', () => {
    const newId = (base: string) => `${base}-copy`;
    const doubled = lawful(bent(), (now) => duplicateItems(now, ['pipeline'], { offset: { x: 32, y: 40 }, newId }));
    expect(doubled.edges.at(-1)?.bends).toEqual([{ x: 532, y: 340 }]);
    const part = takePart(bent(), ['pipeline']);
    const pasted = lawful(sample(), (now) => insertPart(now, part, { offset: { x: -5, y: 5 }, newId, in: 'vpc' }));
    expect(pasted.edges.at(-1)?.bends).toEqual([{ x: 595, y: 405 }]);
  });
});

it('a side is fixed and let go', () => {
  const fixed = lawful(sample(), (now) => setEdgeSide(now, 'second', 'to', 'top'));
  expect(fixed.edges.find(({ id }) => id === 'second')).toMatchObject({ toSide: 'top' });
  expect(lawful(fixed, (now) => setEdgeSide(now, 'second', 'to', undefined))).toEqual(sample());
});
