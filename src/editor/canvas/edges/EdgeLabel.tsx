import { memo } from 'react';
import type { DrawnEdge } from '#core/layout/drawn.ts';

/** The label of an edge, on the line, with the canvas colour behind it. */
export const EdgeLabel = memo(function EdgeLabel({ edge }: { readonly edge: DrawnEdge }) {
  const { label } = edge;
  if (!label) return null;
  const { x, y, width, height, text } = label;
  return (
    <g className="edge-label" data-edge={edge.id} data-family={edge.family} data-severity={edge.severity}>
      <rect className="edge-label-box" x={x} y={y} width={width} height={height} rx={5} />
      {edge.severity && <WrongSign x={x + 6} y={y + height / 2 - 5.5} />}
      <text className="edge-label-text" x={x + width / 2 + (edge.severity ? 8 : 0)} y={y + height / 2 + 4}>
        {text}
      </text>
    </g>
  );
});

/** A circle with a cross: colour is not the only sign that an edge is wrong. */
function WrongSign({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <path className="edge-label-sign" transform={`translate(${x} ${y})`} d="M5.5 0.5a5 5 0 1 0 0 10a5 5 0 1 0 0-10ZM4 4l3 3M7 4l-3 3" />
  );
}
