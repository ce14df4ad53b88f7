import type { Placeable } from '#core/catalog/search.ts';
import { ServiceIcon } from '../icons/ServiceIcon.tsx';
import { canvasPort } from '../store/canvas-port.ts';
import { catalog } from '../store/catalog.ts';
import styles from './PaletteRow.module.css';

interface PaletteRowProps {
  readonly placeable: Placeable;
  /** A variant below its service: indented and without an icon. */
  readonly indented?: boolean;
  /** Told in place of the brief words. */
  readonly brief?: string | undefined;
}

/** A service that can be dragged onto the canvas, or added with a click or Enter. */
export function PaletteRow({ placeable, indented, brief }: PaletteRowProps) {
  const service = catalog.services.get(placeable.service);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-row
        data-indented={indented}
        data-service={placeable.service}
        data-variant={placeable.variant}
        data-tip={service?.summary}
        onPointerDown={(event) => event.button === 0 && canvasPort()?.startDrag(placeable, event)}
        onClick={() => canvasPort()?.addService(placeable)}
      >
        {!indented && <ServiceIcon catalog={catalog} service={placeable.service} variant={placeable.variant} size={24} />}
        <span className={styles.name}>{placeable.name}</span>
        <span className={styles.brief}>{brief ?? placeable.brief}</span>
      </button>
    </li>
  );
}
