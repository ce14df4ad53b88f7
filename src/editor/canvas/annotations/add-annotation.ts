import { addAnnotation } from '#core/design/commands/add-annotation.ts';
import type { Annotation } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { anchorOf, drawnAs } from '#core/layout/draw-annotations.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { overlaps, type Point, type Rect } from '#core/layout/geometry.ts';
import { freeSpot } from '#core/layout/placement.ts';
import { besideDrawing, frameAround } from '#core/layout/refit-frames.ts';
import { isChangeable } from '../../store/access.ts';
import { type AnnotationKind, kindNames } from '../../store/annotation-kinds.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { nextId } from '../../store/next-id.ts';
import { run } from '../../store/run.ts';
import { select } from '../../store/select.ts';
import { requestView } from '../../store/view.ts';
import { activeNode, renaming } from '../gestures.ts';
import { rectsOf } from '../rects.ts';
import { subjectAt } from './pinning.ts';

const origin = { x: 0, y: 0 };

/** Adds an annotation with its middle at a point of the canvas, a callout pinned to what lies there, and begins to write it. */
export function addAnnotationAt(kind: AnnotationKind, at: Point): string {
  const { scene } = editorState();
  const fresh = newAnnotation(kind);
  const { width, height } = drawnAs(fresh, editorState().design, origin);
  const corner = { x: Math.round(at.x - width / 2), y: Math.round(at.y - height / 2) };
  const subject = kind === 'callout' ? subjectAt(scene, at) : undefined;
  const anchor = subject === undefined ? undefined : anchorOf(subject, { rects: rectsOf(scene), edges: scene.edges });
  if (!anchor) return added({ ...fresh, position: corner });
  return added({ ...fresh, ...(subject !== undefined && { at: subject }), position: { x: corner.x - anchor.x, y: corner.y - anchor.y } });
}

/**
 * Adds an annotation for what is selected: a frame around it, a callout pinned to it. Without a selection that it could be for, at a
 * free place near a point; a legend beside the drawing.
 */
export function addAnnotationNear(kind: AnnotationKind, near: Point): string {
  const { design, scene, selection } = editorState();
  const fresh = newAnnotation(kind);
  const [only, another] = [...selection.nodes, ...selection.edges];
  if (kind === 'callout' && only !== undefined && another === undefined && (graphOf(design).node(only) || graphOf(design).edge(only)))
    return added({ ...fresh, at: only });
  const box = kind === 'frame' ? frameAround([...selection.nodes].flatMap((id) => rectsOf(scene).get(id) ?? [])) : undefined;
  if (box) return added({ ...fresh, position: { x: box.x, y: box.y }, size: { width: box.width, height: box.height } });
  if (kind === 'legend' && scene.bounds.width > 0) return added({ ...fresh, position: besideDrawing(scene.bounds) });
  const size = drawnAs(fresh, design, origin);
  const start = { x: near.x - size.width / 2, y: near.y - size.height / 2 };
  const spot = kind === 'callout' ? start : freeSpot(design, catalog, start, size);
  return added({ ...fresh, position: clearOf(scene, { ...size, x: Math.round(spot.x), y: Math.round(spot.y) }) });
}

const STEP = 28;

/** The place itself, or beside the annotations that lie there. */
function clearOf(scene: Scene, { x, y, width, height }: Rect): Point {
  const at = { x, y };
  const covered = (): boolean => scene.annotations.some((other) => other.kind !== 'frame' && overlaps(other, { ...at, width, height }));
  for (let tries = 0; tries < 40 && covered(); tries++) {
    at.x += STEP;
    at.y += STEP;
  }
  return at;
}

const newAnnotation = (kind: AnnotationKind): Annotation => ({ id: nextId(editorState().design, kind), kind });

function added(annotation: Annotation): string {
  const { id, kind } = annotation;
  if (!isChangeable()) return id;
  run(`Add ${kindNames[kind].toLowerCase()}`, (design) => addAnnotation(design, annotation));
  select([id]);
  activeNode.set(id);
  requestView({ show: [id] });
  if (kind !== 'legend') renaming.set({ node: id, fresh: true });
  return id;
}
