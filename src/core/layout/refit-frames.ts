import type { Catalog } from '../catalog/catalog.ts';
import { subjectOf } from '../design/annotations.ts';
import { changeAnnotations, withKey } from '../design/changing.ts';
import type { Annotation, Design } from '../design/design.ts';
import { FRAME } from './annotation-words.ts';
import { drawAnnotations } from './draw-annotations.ts';
import { around, encloses, inflate, overlaps, type Point, type Rect } from './geometry.ts';
import { placeDesign } from './place.ts';

const placedAt = (annotation: Annotation, { x, y }: Point): Annotation => withKey(annotation, 'position', { ...annotation.position, x, y });

/** Room between a frame and what it is put around, px; its title stands above that. */
const ROOM = 24;

const BESIDE = 48;

/** Where the legend of a drawing lies unless somebody puts it elsewhere. */
export const besideDrawing = ({ x, y, width }: Rect): Point => ({ x: Math.round(x + width + BESIDE), y: Math.round(y) });

/** The frame around some boxes. */
export const frameAround = (boxes: Iterable<Rect>): Rect | undefined => {
  const box = around(boxes);
  if (!box) return undefined;
  const { x, y, width, height } = inflate(box, ROOM);
  const above = FRAME.header - 8;
  return { x, y: y - above, width, height: height + above };
};

/**
 * The design after nodes were laid out anew, with every frame around what lay in it `before`. Other annotations stay, but for those
 * that lay in a frame, which go along with it, and a legend that would now be covered, which goes beside the drawing. Locked ones
 * stay in any case.
 */
export const refitFrames = (before: Design, after: Design, catalog: Catalog): Design => {
  const { annotations } = after;
  if (!annotations?.some(({ kind }) => kind === 'frame' || kind === 'legend') || before === after) return after;
  const [old, now] = [placeDesign(before, catalog), placeDesign(after, catalog)];
  const drawn = new Map(drawAnnotations(before, { rects: old, edges: [] }).map((one) => [one.id, one]));
  const frames = new Map<string, { readonly was: Rect; readonly is: Rect }>();
  for (const frame of annotations) {
    const was = drawn.get(frame.id);
    if (frame.kind !== 'frame' || frame.locked || !was) continue;
    const held = [...old].filter(([, rect]) => encloses(was, rect)).flatMap(([id]) => now.get(id) ?? []);
    const is = frameAround(held);
    if (is) frames.set(frame.id, { was, is });
  }
  const covers = (placed: ReadonlyMap<string, Rect>, own: Rect): boolean => [...placed.values()].some((rect) => overlaps(rect, own));
  const uncovered = (legend: Annotation, own: Rect): Annotation => {
    const all = around(now.values());
    if (!all || covers(old, own) || !covers(now, own)) return legend;
    return placedAt(legend, besideDrawing(all));
  };
  const moved = (annotation: Annotation): Annotation => {
    const fitted = frames.get(annotation.id);
    if (fitted) {
      const { x, y, width, height } = fitted.is;
      return withKey(placedAt(annotation, { x, y }), 'size', { ...annotation.size, width, height });
    }
    const own = drawn.get(annotation.id);
    if (!own || annotation.kind === 'frame' || annotation.locked || subjectOf(annotation) !== undefined) return annotation;
    const frame = [...frames.values()].find(({ was }) => encloses(was, own));
    if (!frame) return annotation.kind === 'legend' ? uncovered(annotation, own) : annotation;
    const { was, is } = frame;
    return placedAt(annotation, { x: own.x + is.x - was.x, y: own.y + is.y - was.y });
  };
  return changeAnnotations(after, new Set(annotations.map(({ id }) => id)), moved);
};
