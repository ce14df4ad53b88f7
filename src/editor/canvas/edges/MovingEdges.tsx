import { memo } from 'react';
import { useCell } from '../cell.ts';
import { drag } from '../gestures.ts';
import { EdgeLabel } from './EdgeLabel.tsx';
import { EdgeShape } from './EdgeShape.tsx';
import { type MovedEdges, stretchedEdge } from './moved-edges.ts';

interface MovingEdgesProps {
  readonly edges: MovedEdges;
  readonly selected: ReadonlySet<string>;
  /** Those between moved nodes are painted with them. */
  readonly painted: boolean;
}

/** The edges of nodes that are being moved: the only ones that are drawn anew while the pointer is down. */
export function MovingEdges({ edges, selected, painted }: MovingEdgesProps) {
  const delta = useCell(drag)?.delta;
  if (!delta || edges.ids.size === 0) return null;
  const stretched = edges.stretched.map((edge) => stretchedEdge(edge, delta));
  return (
    <svg className="edge-layer" aria-hidden="true">
      <g transform={`translate(${delta.x} ${delta.y})`}>{!painted && <Along edges={edges.along} selected={selected} />}</g>
      {stretched.map((edge) => (
        <g key={edge.id}>
          <EdgeShape edge={edge} selected={selected.has(edge.id)} />
          <EdgeLabel edge={edge} />
        </g>
      ))}
    </svg>
  );
}

interface AlongProps {
  readonly edges: MovedEdges['along'];
  readonly selected: ReadonlySet<string>;
}

const Along = memo(function Along({ edges, selected }: AlongProps) {
  return edges.map((edge) => (
    <g key={edge.id}>
      <EdgeShape edge={edge} selected={selected.has(edge.id)} />
      <EdgeLabel edge={edge} />
    </g>
  ));
});
