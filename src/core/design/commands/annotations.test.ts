import { describe, expect, it } from 'vitest';
import { annotationOf, calloutsOf } from '../annotations.ts';
import type { Design } from '../design.ts';
import { takePart } from '../take-part.ts';
import { addAnnotation } from './add-annotation.ts';
import { duplicateItems } from './duplicate-items.ts';
import { insertPart } from './insert-part.ts';
import { lawful } from './laws.ts';
import { moveNodes } from './move-nodes.ts';
import { numberCallout } from './number-callout.ts';
import { pinCallout } from './pin-callout.ts';
import { removeItems } from './remove-items.ts';
import { resizeAnnotation } from './resize-annotation.ts';
import { setAnnotationColour, setAnnotationText, setTextSize } from './set-annotation.ts';
import { setLocked } from './set-locked.ts';

const design: Design = {
  trueline: 1,
  nodes: [
    { id: 'vpc', service: 'vpc', position: { x: 100, y: 100 } },
    { id: 'train', service: 'sagemaker-training', in: 'vpc', position: { x: 30, y: 60 } },
    { id: 'data', service: 's3', position: { x: 0, y: 500 } },
  ],
  edges: [{ id: 'e', from: 'data', to: 'train', flow: 'dataset' }],
  annotations: [
    { id: 'one', kind: 'callout', text: 'Data comes', at: 'e' },
    { id: 'hint', kind: 'note', text: 'Ask\nagain', position: { x: 5, y: 6 }, size: { width: 100, height: 60 } },
    { id: 'two', kind: 'callout', at: 'train', position: { x: -12, y: 4 } },
    { id: 'free', kind: 'callout', position: { x: 900, y: 900 }, locked: true },
  ],
};
const ids = (after: Design) => after.annotations?.map(({ id }) => id);
const newId = (base: string) => `${base}-copy`;

describe('annotations', () => {
  it('are added behind the others, but not twice, not under the id of a node, and not pinned to nothing', () => {
    const add = (id: string, at?: string) => lawful(design, (input) => addAnnotation(input, { id, kind: 'callout', ...(at && { at }) }));
    expect(ids(add('new', 'e'))).toEqual(['one', 'hint', 'two', 'free', 'new']);
    for (const after of [add('hint'), add('vpc'), add(''), add('new', 'nowhere')]) expect(after).toBe(design);
    const bare: Design = { trueline: 1, nodes: [], edges: [] };
    expect(lawful(bare, (input) => addAnnotation(input, { id: 'a', kind: 'note' })).annotations).toEqual([{ id: 'a', kind: 'note' }]);
  });

  it('are written, coloured, resized, moved and locked like everything else', () => {
    const text = lawful(design, (input) => setAnnotationText(input, 'hint', ''));
    expect(annotationOf(text, 'hint')).not.toHaveProperty('text');
    expect(
      annotationOf(
        lawful(design, (input) => setAnnotationColour(input, ['hint'], 'teal')),
        'hint',
      )?.colour,
    ).toBe('teal');
    const sized = lawful(design, (input) => resizeAnnotation(input, 'hint', { width: 80.4, height: 50 }, { x: 1.6, y: 2 }));
    expect(annotationOf(sized, 'hint')).toMatchObject({ size: { width: 80, height: 50 }, position: { x: 2, y: 2 } });
    const moved = lawful(design, (input) => moveNodes(input, [{ id: 'hint', position: { x: 1, y: 1 } }]));
    expect(annotationOf(moved, 'hint')?.position).toEqual({ x: 1, y: 1 });
    expect(moved.nodes).toBe(design.nodes);
    expect(
      annotationOf(
        lawful(design, (input) => setLocked(input, ['free'], false)),
        'free',
      ),
    ).not.toHaveProperty('locked');
  });

  it.each([
    ['the same text', (input: Design) => setAnnotationText(input, 'hint', 'Ask\nagain')],
    ['a size that is none', (input: Design) => resizeAnnotation(input, 'hint', { width: Number.NaN, height: 1 })],
    ['a text size for what is no free text', (input: Design) => setTextSize(input, ['hint'], 'large')],
    ['a pin for what is no callout', (input: Design) => pinCallout(input, 'hint', 'data')],
    ['a pin on what is not there', (input: Design) => pinCallout(input, 'free', 'nowhere')],
    ['its own number', (input: Design) => numberCallout(input, 'two', 2)],
    ['what is not there', (input: Design) => removeItems(input, { nodes: ['nothing'] })],
  ])('%s changes nothing', (_, command) => {
    expect(lawful(design, command)).toBe(design);
  });
});

describe('callouts', () => {
  it('are numbered in the order of the list, and a new number moves those between', () => {
    const after = lawful(design, (input) => numberCallout(input, 'free', 1));
    expect(calloutsOf(after).map(({ id }) => id)).toEqual(['free', 'one', 'two']);
    expect(ids(after)).toEqual(['free', 'hint', 'one', 'two']);
    expect(calloutsOf(lawful(design, (input) => numberCallout(input, 'one', 99))).map(({ id }) => id)).toEqual(['two', 'free', 'one']);
  });

  it('are pinned and let go', () => {
    const pinned = lawful(design, (input) => pinCallout(input, 'free', 'data', { x: 3.2, y: 4 }));
    expect(annotationOf(pinned, 'free')).toMatchObject({ at: 'data', position: { x: 3, y: 4 } });
    const loose = lawful(design, (input) => pinCallout(input, 'two', undefined, { x: 7, y: 8 }));
    expect(annotationOf(loose, 'two')).toEqual({ id: 'two', kind: 'callout', position: { x: 7, y: 8 } });
  });

  it('go with what they are pinned to, also with an arrow that goes with its node', () => {
    expect(ids(lawful(design, (input) => removeItems(input, { nodes: ['data'] })))).toEqual(['hint', 'two', 'free']);
    expect(ids(lawful(design, (input) => removeItems(input, { edges: ['e'] })))).toEqual(['hint', 'two', 'free']);
    const bare = lawful(design, (input) => removeItems(input, { nodes: ['one', 'hint', 'two', 'free'] }));
    expect(bare).not.toHaveProperty('annotations');
  });

  it('are copied along with it, pinned to the copy', () => {
    const after = lawful(design, (input) => duplicateItems(input, ['vpc', 'data', 'hint'], { offset: { x: 10, y: 20 }, newId }));
    expect(after.annotations?.slice(4)).toEqual([
      { id: 'one-copy', kind: 'callout', text: 'Data comes', at: 'data-copy -> train-copy' },
      { ...annotationOf(design, 'hint'), id: 'hint-copy', position: { x: 15, y: 26 } },
      { id: 'two-copy', kind: 'callout', at: 'train-copy', position: { x: -12, y: 4 } },
    ]);
  });

  it('alone in a piece, lie about where they lay', () => {
    expect(takePart(design, ['two']).annotations).toEqual([{ id: 'two', kind: 'callout', position: { x: 118, y: 164 } }]);
    expect(takePart(design, ['train']).annotations).toEqual([design.annotations?.[2]]);
    expect(takePart(design, ['data'])).not.toHaveProperty('annotations');
  });

  it('go where the canvas is, also where nodes go into a container', () => {
    const part = { nodes: [], edges: [], annotations: [{ id: 'hint', kind: 'note' as const, position: { x: 0, y: 0 } }] };
    const after = lawful(design, (input) =>
      insertPart(input, part, { offset: { x: 1, y: 1 }, onCanvas: { x: 5, y: 9 }, newId, in: 'vpc' }),
    );
    expect(after.annotations?.at(-1)).toEqual({ id: 'hint-copy', kind: 'note', position: { x: 5, y: 9 } });
  });
});
