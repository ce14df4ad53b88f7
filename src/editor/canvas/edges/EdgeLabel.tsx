import { memo } from 'react';
import type { DrawnEdge } from '#core/layout/drawn.ts';
import { edgeSign } from '#core/layout/edge-sign.ts';

/** The label of an edge, on the line, with the canvas colour behind it. */
export const EdgeLabel = memo(function EdgeLabel({ edge }: { readonly edge: DrawnEdge }) {
  const { label } = edge;
  if (!label) return null;
  const { x, y, width, height, text } = label;
  const sign = edgeSign(edge.severity);
  return (
    <g className="edge-label" data-edge={edge.id} data-family={edge.family} data-severity={edge.severity}>
      <rect className="edge-label-box" x={x} y={y} width={width} height={height} rx={5} />
      {sign !== undefined && <path className="edge-label-sign" transform={`translate(${x + 6} ${y + height / 2 - 5.5})`} d={sign} />}
      <text className="edge-label-text" x={x + width / 2 + (sign === undefined ? 0 : 8)} y={y + height / 2 + 4}>
        {text}
      </text>
    </g>
  );
});
