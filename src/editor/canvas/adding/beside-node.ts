import type { Scene } from '#core/layout/drawn.ts';
import { overlaps, type Point, type Rect, type Size } from '#core/layout/geometry.ts';
import { textWidth } from '#core/layout/text.ts';

/** Where something that belongs to a node is put: under it, or over it where it would cover a card that lies under it, and none over it. */
export function besideNode({ nodes }: Scene, box: Rect, size: Size, gap: number): Point {
  const under = { x: box.x, y: box.y + box.height + gap };
  const over = { x: box.x, y: box.y - gap - size.height };
  const covers = (at: Point): boolean => nodes.some((node) => overlaps(node, { ...at, ...size }));
  return covers(under) && !covers(over) ? over : under;
}

/** Px of a question: what it takes beside its words, with both answers, and its height. */
const QUESTION = { beside: 92, height: 32, text: 11.5 } as const;

/** The place of a question about a node; `scale` is how much larger than the drawing it is shown. */
export function questionRect(scene: Scene, box: Rect, words: string, scale: number): Rect {
  const width = textWidth(words, QUESTION.text, 400) + QUESTION.beside;
  const size = { width: width * scale, height: QUESTION.height * scale };
  return { ...besideNode(scene, box, size, 8), ...size };
}
