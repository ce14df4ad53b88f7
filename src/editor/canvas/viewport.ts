import { type FitViewOptions, getViewportForBounds, type useReactFlow, type useStoreApi } from '@xyflow/react';
import { around, overlaps, type Rect } from '#core/layout/geometry.ts';
import { editorState } from '../store/editor-store.ts';
import type { View, ViewRequest } from '../store/session-parts.ts';
import { rectsOf } from './rects.ts';
import { minZoom } from './zoom.ts';

type Padding = NonNullable<FitViewOptions['padding']>;
/** Room for the tools at the bottom, and where there is room for it, for the overview. */
const paddingFor = (width: number): Padding => ({
  top: '32px',
  left: '28px',
  right: '28px',
  bottom: width < withOverview ? '80px' : '124px',
});
const withOverview = 660;

type Flow = ReturnType<typeof useReactFlow>;
type Store = ReturnType<typeof useStoreApi>;

/** Shows an area, at 100 % at most. */
export function showArea(flow: Flow, store: Store, area: Rect): void {
  const { width, height } = store.getState();
  if (area.width <= 0) return;
  void flow.setViewport(getViewportForBounds(area, width, height, minZoom, 1, paddingFor(width)));
}

/** Whether anything is to be seen of an area: the window may be smaller than it was, and the drawing another one. */
function showsSome({ x, y, zoom }: View, store: Store, area: Rect): boolean {
  const { width, height } = store.getState();
  const inView = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  return overlaps(inView, area);
}

/** Px between what is brought into view and the edge, or the tools at the bottom. */
const air = { side: 64, top: 48, bottom: 150 } as const;

/** Brings things into view, no further than need be; what is in view already stays where it is. */
export function follow(request: ViewRequest, flow: Flow, store: Store): void {
  const { scene, selection } = editorState();
  if ('again' in request && showsSome(request.again, store, scene.bounds)) {
    void flow.setViewport(request.again);
    return;
  }
  if ('again' in request || ('fit' in request && request.fit === 'all')) {
    showArea(flow, store, scene.bounds);
    return;
  }
  const fits = 'fit' in request;
  const ids = new Set('show' in request ? request.show : [...selection.nodes, ...selection.edges]);
  const rects = [...ids].flatMap((id) => rectsOf(scene).get(id) ?? []);
  const labels = scene.edges
    .filter((edge) => ids.has(edge.id))
    .flatMap((edge) => [edge.from, edge.to].flatMap((id) => rectsOf(scene).get(id) ?? []));
  const area = 'at' in request ? { ...request.at, width: 0, height: 0 } : around([...rects, ...labels]);
  if (!area) return;
  const { width, height, transform } = store.getState();
  const [x, y, zoom] = transform;
  const [left, top, right, bottom] = [
    area.x * zoom + x,
    area.y * zoom + y,
    (area.x + area.width) * zoom + x,
    (area.y + area.height) * zoom + y,
  ];
  if (!fits && left >= 0 && top >= 0 && right <= width && bottom <= height - 60) return;
  if (!fits && right - left <= width - 2 * air.side && bottom - top <= height - air.top - air.bottom) {
    const wayX = left < air.side ? air.side - left : Math.min(width - air.side - right, 0);
    const wayY = top < air.top ? air.top - top : Math.min(height - air.bottom - bottom, 0);
    void flow.setViewport({ x: x + wayX, y: y + wayY, zoom });
  } else showArea(flow, store, area);
}
