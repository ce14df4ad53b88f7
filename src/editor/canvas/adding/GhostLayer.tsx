import { useMemo } from 'react';
import type { DrawnContainer, DrawnNode } from '#core/layout/drawn.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { ServiceIcon } from '../../icons/ServiceIcon.tsx';
import { catalog } from '../../store/catalog.ts';
import { useEditor } from '../../store/editor-store.ts';
import { ghostParts } from './ghost-parts.ts';

type Item = DrawnNode | DrawnContainer;

/** What the repair that is pointed at would make of the design: new things in the accent colour, lost ones struck out. */
export function GhostLayer() {
  const ghost = useEditor((state) => state.ghost);
  const scene = useEditor((state) => state.scene);
  const marks = useEditor((state) => state.marks);
  const parts = useMemo(() => ghost && ghostParts(scene, sceneOf(ghost, catalog, marks, scene)), [ghost, scene, marks]);
  if (!parts) return null;
  return (
    <>
      <svg className="overlay-layer" aria-hidden="true">
        {parts.removedEdges.map((edge) => (
          <path key={edge.id} className="ghost-lost-edge" d={edge.path} />
        ))}
        {parts.removed.map((item) => (
          <path key={item.id} className="ghost-lost" d={struck(item)} />
        ))}
        {parts.changed.filter(isFrame).map(({ id, x, y, width, height }) => (
          <rect key={id} className="ghost-changed" x={x - 4} y={y - 4} width={width + 8} height={height + 8} rx={14} />
        ))}
        {parts.addedEdges.map((edge) => (
          <g key={edge.id} className="ghost-edge">
            <path className="ghost-edge-line" d={edge.path} />
            <path className="ghost-edge-head" d={edge.arrow} />
          </g>
        ))}
      </svg>
      {[...parts.added, ...parts.changed.filter((item) => !isFrame(item))].map((item) => (
        <GhostCard key={item.id} item={item} />
      ))}
    </>
  );
}

/** A frame is only outlined: a card as large would hide what it holds. A card has its outline as its border. */
const isFrame = (item: Item): boolean => 'titleBox' in item;

function GhostCard({ item }: { readonly item: Item }) {
  return (
    <div className="ghost-card" style={{ transform: `translate(${item.x}px, ${item.y}px)`, width: item.width, height: item.height }}>
      <div className="card">
        <ServiceIcon catalog={catalog} service={item.service} size={36} />
        <span className="card-title">{item.title}</span>
        <span className="card-subtitle">{'subtitle' in item ? item.subtitle : item.name}</span>
      </div>
    </div>
  );
}

const struck = ({ x, y, width, height }: Item): string =>
  `M${x} ${y}h${width}v${height}h${-width}ZM${x} ${y}l${width} ${height}M${x + width} ${y}l${-width} ${height}`;
