import type { Rect } from '#core/layout/geometry.ts';
import { drawRoute } from '#core/layout/path.ts';
import { routeEdge } from '#core/layout/route.ts';
import { useEditor } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { wire } from '../gestures.ts';
import { armedWire } from './armed-wire.ts';
import { handleOf, sides } from './side-handles.ts';

/** The wire that is being pulled, the cards that cannot take it dimmed, and the reason beside the one it would hang on. */
export function WireLayer() {
  const pulled = useCell(wire);
  const waiting = useCell(armedWire) !== undefined; // then it leads nowhere yet
  const scene = useEditor((state) => state.scene);
  if (!pulled) return null;
  const rectOf = (id: string | undefined): Rect | undefined => [...scene.nodes, ...scene.containers].find((item) => item.id === id);
  const end = rectOf(pulled.node);
  if (!end) return null;
  const target = rectOf(pulled.target);
  const free = target ?? { x: pulled.at.x - 1, y: pulled.at.y - 1, width: 2, height: 2 };
  const said = pulled.outgoing ? { toSide: pulled.side } : { fromSide: pulled.side };
  const route = drawRoute(pulled.outgoing ? routeEdge(end, free, { said }) : routeEdge(free, end, { said }), false);
  return (
    <>
      <svg className="overlay-layer" aria-hidden="true">
        <path className="wire-dim" d={pulled.unfit.map(box).join('')} />
        {target && <rect className="wire-target" data-unfit={pulled.reason !== undefined || undefined} {...ring(target)} rx={13} />}
        {!waiting && <path className="wire-line" d={route.path} />}
        {!waiting && <path className="wire-head" d={route.arrow} />}
        {pulled.edge !== undefined &&
          target &&
          sides.map((side) => {
            const { x, y } = handleOf(target, side);
            return <circle key={side} className="wire-side" data-chosen={side === pulled.side || undefined} cx={x} cy={y} r={6} />;
          })}
      </svg>
      {target && pulled.reason !== undefined && (
        <div className="wire-reason" role="status" style={{ transform: `translate(${target.x}px, ${target.y + target.height + 10}px)` }}>
          {pulled.reason}
        </div>
      )}
    </>
  );
}

const box = ({ x, y, width, height }: Rect): string => `M${x - 2} ${y - 2}h${width + 4}v${height + 4}h${-width - 4}Z`;
const ring = ({ x, y, width, height }: Rect) => ({ x: x - 3, y: y - 3, width: width + 6, height: height + 6 });
