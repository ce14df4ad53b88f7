import { annotationsOf, subjectOf } from '../design/annotations.ts';
import { sameValue } from '../design/changing.ts';
import type { Annotation, Design } from '../design/design.ts';
import { middleOf } from './along-line.ts';
import { CALLOUT, written } from './annotation-words.ts';
import type { DrawnAnnotation, DrawnEdge } from './drawn.ts';
import { around, type Point, type Rect, type Size } from './geometry.ts';
import { LABEL } from './sizes.ts';

const none: readonly DrawnAnnotation[] = [];

/** What annotations are pinned to and lie beside. */
export interface Surface {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly edges: readonly Pick<DrawnEdge, 'id' | 'points' | 'label'>[];
}

/** The annotations of a design as they are drawn, in its order. Those of `previous` that did not change are the same objects. */
export const drawAnnotations = (
  design: Design,
  surface: Surface,
  previous: readonly DrawnAnnotation[] = none,
): readonly DrawnAnnotation[] => {
  if (!design.annotations || design.annotations.length === 0) return none;
  const known = new Map(previous.map((drawn) => [drawn.id, drawn]));
  const lost = new LostPlaces(design, surface);
  const pinned = new Map<string, number>();
  const drawn = design.annotations.map((annotation) => {
    const fresh = drawOne(annotation, design, surface, lost, pinned);
    const before = known.get(annotation.id);
    return before && sameValue(before, fresh) ? before : fresh;
  });
  return drawn.length === previous.length && drawn.every((one, i) => one === previous[i]) ? previous : drawn;
};

/** One annotation as it is drawn with another size, relative to nothing: while it is pulled or written. */
export const drawnAs = (annotation: Annotation, design: Pick<Design, 'annotations'>, at: Point, size?: Size): DrawnAnnotation => ({
  id: annotation.id,
  kind: annotation.kind,
  colour: annotation.colour ?? (annotation.kind === 'note' ? 'amber' : 'grey'),
  text: annotation.text ?? '',
  x: at.x,
  y: at.y,
  place: at,
  ...written(annotation, design, size),
});

const drawOne = (
  annotation: Annotation,
  design: Design,
  surface: Surface,
  lost: LostPlaces,
  pinned: Map<string, number>,
): DrawnAnnotation => {
  const subject = subjectOf(annotation);
  const anchor = subject === undefined ? undefined : anchorOf(subject, surface);
  const drawn = drawnAs(annotation, design, { x: 0, y: 0 });
  const own = annotation.position && { x: whole(annotation.position.x), y: whole(annotation.position.y) };
  if (subject === undefined || !anchor) {
    const place = own ?? lost.next(drawn);
    return { ...drawn, ...place, place };
  }
  const nth = pinned.get(subject) ?? 0;
  if (!own) pinned.set(subject, nth + 1);
  const offset = own ?? usualOffset(anchor, nth);
  return {
    ...drawn,
    x: anchor.x + offset.x,
    y: anchor.y + offset.y,
    place: offset,
    ...('node' in anchor ? { parent: subject } : { edge: subject }),
  };
};

type Anchor = Point & ({ readonly node: true } | { readonly labelled: boolean });

/** Where positions of what is pinned to a node or an edge count from. */
export const anchorOf = (subject: string, { rects, edges }: Surface): Anchor | undefined => {
  const rect = rects.get(subject);
  if (rect) return { x: rect.x, y: rect.y, node: true };
  const edge = edges.find(({ id }) => id === subject);
  if (!edge) return undefined;
  const middle = middleOf(edge.points);
  return { x: Math.round(middle.x), y: Math.round(middle.y), labelled: edge.label !== undefined };
};

const HALF = CALLOUT.side / 2;
const STEP = CALLOUT.side + 4;

/** Over the corner of a node that no badge takes, or on the line of an edge, above its label. */
const usualOffset = (anchor: Anchor, nth: number): Point =>
  'node' in anchor
    ? { x: -HALF + nth * STEP, y: -HALF }
    : { x: -HALF + nth * STEP, y: anchor.labelled ? -(LABEL.height / 2 + CALLOUT.side + 2) : -HALF };

const FARTHEST = 1_000_000;
const whole = (value: number): number => Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, value))) + 0;

const GAP = 32;

/** Places for what came without one: below everything, one after the other. */
class LostPlaces {
  private below: Point | undefined;
  private readonly design: Design;
  private readonly surface: Surface;

  constructor(design: Design, surface: Surface) {
    this.design = design;
    this.surface = surface;
  }

  next({ width }: Size): Point {
    this.below ??= this.start();
    const { x, y } = this.below;
    this.below = { x: x + width + GAP, y };
    return { x, y };
  }

  private start(): Point {
    const placed = annotationsOf(this.design).flatMap((annotation) => {
      const { position } = annotation;
      return position && subjectOf(annotation) === undefined ? [{ ...position, ...written(annotation, this.design) }] : [];
    });
    const all = around([...this.surface.rects.values(), ...placed]);
    return all ? { x: whole(all.x), y: whole(all.y + all.height + 2 * GAP) } : { x: 0, y: 0 };
  }
}

/** The design with a position in every annotation that has none and is pinned to nothing. The same object if none lacks one. */
export const withAnnotationPlaces = (design: Design, surface: Surface): Design => {
  const isLost = (annotation: Annotation): boolean => !annotation.position && subjectOf(annotation) === undefined;
  if (!design.annotations?.some(isLost)) return design;
  const drawn = drawAnnotations(design, surface);
  const annotations = design.annotations.map((annotation, i) => {
    const { x, y } = drawn[i] ?? { x: 0, y: 0 };
    return isLost(annotation) ? { ...annotation, position: { x, y } } : annotation;
  });
  return { ...design, annotations };
};
