import { calloutPlate } from '../../layout/annotation-words.ts';
import type { Disc, DrawnAnnotation, DrawnWords } from '../../layout/drawn.ts';
import { type Colours, categoryColours } from './colours.ts';
import type { Group, Shape } from './shapes.ts';

/** The colours that annotations are painted with: of a theme, or names that a page fills in. */
export interface AnnotationInks {
  readonly bg: string;
  readonly panel: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly ink3: string;
  readonly of: (category: string) => { readonly main: string; readonly tile: string; readonly ink: string };
}

export const annotationInks = (colours: Colours): AnnotationInks => ({ ...colours, of: (category) => categoryColours(colours, category) });

/** Annotations borrow the colours of the categories. */
const categories: Readonly<Record<DrawnAnnotation['colour'], string>> = {
  grey: 'general',
  amber: 'compute',
  teal: 'machine-learning',
  violet: 'analytics',
  pink: 'integration',
};

export const colourOf = (inks: AnnotationInks, colour: DrawnAnnotation['colour']) => inks.of(categories[colour]);

/** What an annotation looks like, with its top left corner at `x`, `y`. The page and every picture draw these shapes. */
export const annotationShapes = (
  drawn: DrawnAnnotation,
  inks: AnnotationInks,
  { x, y }: Pick<DrawnAnnotation, 'x' | 'y'> = drawn,
): readonly Shape[] => {
  const shapes: Shape[] = [...ground(drawn, inks, x, y)];
  const { main: _, ink } = colourOf(inks, drawn.colour);
  const text = drawn.kind === 'note' || drawn.kind === 'legend' || drawn.colour === 'grey' ? inks.ink : ink;
  for (const disc of drawn.discs) shapes.push(...plate(disc, drawn, inks, x, y));
  for (const words of drawn.words) if (words.text !== '') shapes.push(line(words, words.quiet ? inks.ink3 : text, x, y));
  return shapes;
};

export const annotationGroup = (drawn: DrawnAnnotation, inks: AnnotationInks): Group => ({
  of: 'annotation',
  id: drawn.id,
  shapes: annotationShapes(drawn, inks),
});

const line = ({ text, x, y, size, weight }: DrawnWords, fill: string, left: number, top: number): Shape => ({
  kind: 'text',
  x: left + x,
  y: top + y,
  text,
  size,
  weight,
  fill,
});

const FOLD = 13;

const ground = ({ kind, colour, width, height }: DrawnAnnotation, inks: AnnotationInks, x: number, y: number): readonly Shape[] => {
  const { main, tile } = colourOf(inks, colour);
  const inner = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
  if (kind === 'frame')
    return [{ kind: 'rect', ...inner, radius: 11.5, fill: main, fillOpacity: 0.05, stroke: main, strokeOpacity: 0.75, dash: [6, 4] }];
  if (kind === 'legend') return [{ kind: 'rect', ...inner, radius: 9.5, fill: inks.panel, stroke: inks.lineStrong }];
  if (kind !== 'note') return [];
  const [right, bottom, turn] = [width - 0.5, height - 0.5, width - FOLD];
  const sheet = `M5.5 0.5L${turn} 0.5L${right} ${FOLD}L${right} ${bottom - 5}Q${right} ${bottom} ${right - 5} ${bottom}L5.5 ${bottom}Q0.5 ${bottom} 0.5 ${bottom - 5}L0.5 5.5Q0.5 0.5 5.5 0.5Z`;
  const corner = `M${turn} 0.5L${turn} ${FOLD - 3}Q${turn} ${FOLD} ${turn + 3} ${FOLD}L${right} ${FOLD}`;
  return [
    { kind: 'path', d: sheet, x, y, fill: tile, stroke: main, strokeOpacity: 0.5 },
    { kind: 'path', d: `${corner}Z`, x, y, fill: main, fillOpacity: 0.22, stroke: main, strokeOpacity: 0.5 },
  ];
};

/** The number on its plate: square, so that nobody takes it for a count of findings. */
const plate = (
  { number, x: left, y: top, side, colour }: Disc,
  drawn: DrawnAnnotation,
  inks: AnnotationInks,
  x: number,
  y: number,
): readonly Shape[] => {
  const own = drawn.kind === 'callout' ? drawn.colour : (colour ?? 'grey');
  const box = { x: x + left, y: y + top, width: side, height: side };
  const ring = drawn.kind === 'callout' ? 2 : 0;
  const text = `${number}`;
  return [
    ...(ring > 0
      ? [
          {
            kind: 'rect' as const,
            x: box.x - ring,
            y: box.y - ring,
            width: side + 2 * ring,
            height: side + 2 * ring,
            radius: 9,
            fill: inks.bg,
          },
        ]
      : []),
    { kind: 'rect', ...box, radius: 7, fill: own === 'grey' ? inks.ink : colourOf(inks, own).ink },
    {
      kind: 'text',
      x: box.x + side / 2,
      y: box.y + side / 2 + calloutPlate(side, text).baseline,
      text,
      size: calloutPlate(side, text).size,
      weight: 600,
      fill: inks.panel,
      anchor: 'middle',
    },
  ];
};
