import { useCell } from '../cell.ts';
import { band } from './band.ts';
import './selecting.css';

/** The rubber band. */
export function BandLayer() {
  const drawn = useCell(band);
  if (!drawn) return null;
  return (
    <svg className="overlay-layer" aria-hidden="true">
      <rect className="band" {...drawn} />
    </svg>
  );
}
