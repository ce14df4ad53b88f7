import { memo } from 'react';
import type { DrawnEdge } from '#core/layout/drawn.ts';
import { EdgeLabel } from './EdgeLabel.tsx';
import { EdgeShape } from './EdgeShape.tsx';

interface EdgeLayerProps {
  readonly edges: readonly DrawnEdge[];
  readonly selected: ReadonlySet<string>;
  /** Edges that another layer draws while their nodes are moved. */
  readonly elsewhere: ReadonlySet<string>;
  /** So far away that no label can be read and no line be hit. */
  readonly far: boolean;
}

/** Edges in one drawing of our own. What is in view is all there: of a large design those around the view are passed in. */
export const EdgeLayer = memo(function EdgeLayer({ edges, selected, elsewhere, far }: EdgeLayerProps) {
  const here = elsewhere.size === 0 ? edges : edges.filter((edge) => !elsewhere.has(edge.id));
  return (
    <svg className="edge-layer" aria-hidden="true">
      {here.map((edge) => (
        <EdgeShape key={edge.id} edge={edge} selected={selected.has(edge.id)} far={far} />
      ))}
      {!far && here.map((edge) => edge.label && <EdgeLabel key={edge.id} edge={edge} />)}
    </svg>
  );
});
