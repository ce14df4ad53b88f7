import { memo } from 'react';
import type { DrawnEdge } from '#core/layout/drawn.ts';

interface EdgeShapeProps {
  readonly edge: DrawnEdge;
  readonly selected?: boolean;
  /** Too far away to be hit or read. */
  readonly far?: boolean;
}

/** The line of an edge with its head, and a wide line that nobody sees, to be hit. */
export const EdgeShape = memo(function EdgeShape({ edge, selected = false, far = false }: EdgeShapeProps) {
  return (
    <g className="edge" data-edge={edge.id} data-family={edge.family} data-severity={edge.severity} data-selected={selected || undefined}>
      {selected && <path className="edge-halo" d={edge.path} />}
      {!far && <path className="edge-hit" d={edge.path} />}
      <path className={edge.dashed && edge.severity !== 'error' ? 'edge-line edge-dashed' : 'edge-line'} d={edge.path} />
      <path className="edge-head" d={edge.arrow} />
    </g>
  );
});
