import { type ReactFlowState, useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, useDeferredValue, useRef } from 'react';
import type { Scene } from '#core/layout/drawn.ts';
import { around, inflate, type Rect } from '#core/layout/geometry.ts';
import { useEditor } from '../store/editor-store.ts';

const height = 92;
/** As wide as the canvas is for its height, within limits: the tools beside it need their room. */
const widthFor = (view: Rect, canvas: number): number =>
  Math.round(Math.max(height, Math.min(168, canvas / 5, (height * view.width) / view.height || height)));
const transformOf = (state: ReactFlowState) => state.transform;
const widthOf = (state: ReactFlowState) => state.width;
const heightOf = (state: ReactFlowState) => state.height;

/** The whole design small, with what is in view framed. Pressing or dragging in it goes there. One path for all nodes: a thousand cost nothing. */
export function Overview() {
  const svg = useRef<SVGSVGElement>(null);
  const flow = useReactFlow();
  const scene = useDeferredValue(useEditor((state) => state.scene)); // what was done is painted first
  const [x, y, zoom] = useStore(transformOf);
  const [across, down] = [useStore(widthOf), useStore(heightOf)];
  const view: Rect = { x: -x / zoom, y: -y / zoom, width: across / zoom, height: down / zoom };
  if (scene.nodes.length + scene.annotations.length === 0) return null;
  const width = widthFor(view, across);
  const all = inflate(around([scene.bounds, view]) ?? view, 24);
  const scale = Math.min(width / all.width, height / all.height);

  const go = (event: PointerEvent): void => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || event.buttons !== 1) return;
    const left = all.x - (width / scale - all.width) / 2;
    const top = all.y - (height / scale - all.height) / 2;
    void flow.setCenter(left + (event.clientX - box.left) / scale, top + (event.clientY - box.top) / scale, { zoom });
  };
  return (
    <div className="canvas-panel canvas-overview">
      <svg
        ref={svg}
        width={width}
        height={height}
        viewBox={`${all.x} ${all.y} ${all.width} ${all.height}`}
        role="img"
        aria-label="Overview"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={go}
      >
        <Shapes scene={scene} />
        <rect
          className="overview-view"
          x={view.x}
          y={view.y}
          width={view.width}
          height={view.height}
          strokeWidth={1.5 / scale}
          rx={3 / scale}
        />
      </svg>
    </div>
  );
}

const Shapes = memo(function Shapes({ scene }: { readonly scene: Scene }) {
  const wrong = scene.nodes.filter((node) => node.severity === 'error');
  return (
    <>
      <path className="overview-frames" d={scene.containers.map(box).join('')} />
      {scene.annotations.length > 0 && <path className="overview-frames" d={scene.annotations.map(box).join('')} />}
      <path
        className="overview-nodes"
        d={scene.nodes
          .filter((node) => node.severity !== 'error')
          .map(box)
          .join('')}
      />
      <path className="overview-wrong" d={wrong.map(box).join('')} />
    </>
  );
});

const box = (rect: Rect): string => `M${rect.x} ${rect.y}h${rect.width}v${rect.height}h${-rect.width}Z`;
