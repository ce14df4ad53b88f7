import type { Catalog } from '../../catalog/catalog.ts';
import type { DrawnEdge, DrawnNode } from '../../layout/drawn.ts';
import type { Rect } from '../../layout/geometry.ts';
import { ellipsize, textWidth } from '../../layout/text.ts';
import type { Colours } from './colours.ts';
import { flowColour } from './draw-edges.ts';
import type { Group, Shape } from './shapes.ts';

/** Distance of words from the sides of the picture, px. */
const SIDE = 24;
const TITLE = { size: 18, height: 30 } as const;
const LINE = { size: 11.5, height: 18 } as const;

/** Title and the lines below it, to stand above the frame, and how high they are. */
export const titleGroup = (lines: readonly string[], frame: Rect, colours: Colours): { readonly group: Group; readonly height: number } => {
  const [title = '', ...others] = lines;
  const height = 16 + TITLE.height + others.length * LINE.height;
  const top = frame.y - height + 16;
  const room = frame.width - 2 * SIDE;
  const shapes: Shape[] = [
    {
      kind: 'text',
      x: frame.x + SIDE,
      y: top + 20,
      text: ellipsize(title, room, TITLE.size, 600),
      size: TITLE.size,
      weight: 600,
      fill: colours.ink,
    },
  ];
  others.forEach((line, i) => {
    const y = top + TITLE.height + i * LINE.height + 10;
    shapes.push({
      kind: 'text',
      x: frame.x + SIDE,
      y,
      text: ellipsize(line, room, LINE.size, 400),
      size: LINE.size,
      weight: 400,
      fill: colours.ink2,
    });
  });
  return { group: { of: 'title', id: '', shapes }, height };
};

interface Entry {
  readonly text: string;
  /** Draws the sign at the left of the text, around the middle of its line. */
  readonly sign: (x: number, y: number) => readonly Shape[];
  readonly width: number;
}

const SIGN = 28;
const GAP = 20;
const ROW = 22;

/** What lines and signs of the drawing mean: only those that it has. */
export const legendGroup = (
  edges: readonly DrawnEdge[],
  nodes: readonly DrawnNode[],
  frame: Rect,
  colours: Colours,
  catalog: Catalog,
): { readonly group: Group; readonly height: number } => {
  const entries = [...lineEntries(edges, colours, catalog), ...findingEntries(edges, nodes, colours)];
  const shapes: Shape[] = [];
  const left = frame.x + SIDE;
  let [x, row] = [left, 0];
  const top = frame.y + frame.height;
  for (const { text, sign, width } of entries) {
    const wide = width + 8 + textWidth(text, LINE.size, 400);
    if (x > left && x + wide > frame.x + frame.width - SIDE) [x, row] = [left, row + 1];
    const y = top + row * ROW + ROW / 2;
    shapes.push(...sign(x, y), { kind: 'text', x: x + width + 8, y: y + 4, text, size: LINE.size, weight: 400, fill: colours.ink2 });
    x += wide + GAP;
  }
  return { group: { of: 'legend', id: '', shapes }, height: entries.length === 0 ? 0 : (row + 1) * ROW + 12 };
};

const lineEntries = (edges: readonly DrawnEdge[], colours: Colours, catalog: Catalog): readonly Entry[] => {
  const right = edges.filter(({ severity }) => severity !== 'error' && severity !== 'warning');
  return catalog.families.flatMap(({ id, name }): Entry[] => {
    const one = right.find(({ family }) => family === id);
    return one ? [{ text: name, width: SIGN, sign: (x, y) => arrow(x, y, flowColour(id, colours), 1.6, one.dashed) }] : [];
  });
};

const findingEntries = (edges: readonly DrawnEdge[], nodes: readonly DrawnNode[], colours: Colours): readonly Entry[] => {
  const entries: Entry[] = [];
  for (const [severity, text] of [
    ['error', 'Wrong connection'],
    ['warning', 'Doubtful connection'],
  ] as const) {
    const one = edges.find((edge) => edge.severity === severity);
    const colour = colours.tones[severity].strong;
    if (one) entries.push({ text, width: SIGN, sign: (x, y) => arrow(x, y, colour, 2.2, one.dashed && severity !== 'error') });
  }
  for (const [severity, text] of [
    ['error', 'Number of findings, one an error'],
    ['warning', 'Number of findings, one a warning'],
    ['advice', 'Number of findings, advice'],
  ] as const) {
    if (!nodes.some(({ badge }) => badge?.severity === severity)) continue;
    const tone = colours.tones[severity];
    entries.push({
      text,
      width: 18,
      sign: (x, y) => [
        { kind: 'rect', x, y: y - 9, width: 18, height: 18, radius: 9, fill: tone.strong },
        { kind: 'text', x: x + 9, y: y + 4, text: '1', size: 11, weight: 600, fill: tone.on, anchor: 'middle' },
      ],
    });
  }
  return entries;
};

const arrow = (x: number, y: number, colour: string, strokeWidth: number, dashed: boolean): readonly Shape[] => [
  { kind: 'path', d: `M${x} ${y}L${x + SIGN - 8} ${y}`, stroke: colour, strokeWidth, dash: dashed ? [5, 4] : undefined },
  { kind: 'path', d: `M${x + SIGN} ${y}L${x + SIGN - 9} ${y + 4.5}L${x + SIGN - 9} ${y - 4.5}Z`, fill: colour },
];
