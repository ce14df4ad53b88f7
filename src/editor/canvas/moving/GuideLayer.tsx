import { useEditor } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { drag } from '../gestures.ts';
import './guides.css';
import { snapping } from './snapping.ts';

/** What moved nodes line up with, and, while copies are dragged, where the originals stay. */
export function GuideLayer() {
  const { guides } = useCell(snapping);
  const now = useCell(drag);
  const scene = useEditor((state) => state.scene);
  if (!now || (guides.length === 0 && !now.copying)) return null;
  const originals = now.copying ? [...scene.containers, ...scene.nodes, ...scene.annotations].filter(({ id }) => now.moved.has(id)) : [];
  return (
    <svg className="overlay-layer" aria-hidden="true">
      {originals.map(({ id, x, y, width, height }) => (
        <rect key={id} className="guide-original" x={x} y={y} width={width} height={height} rx={10} />
      ))}
      {guides.map(({ kind, from, to }) => (
        <line key={`${kind} ${from.x} ${from.y} ${to.x} ${to.y}`} className={`guide-${kind}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      ))}
    </svg>
  );
}
