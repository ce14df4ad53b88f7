import type { Placeable } from '#core/catalog/search.ts';
import { ServiceIcon } from '../icons/ServiceIcon.tsx';
import { catalog } from '../store/catalog.ts';
import styles from './PaletteRow.module.css';
import { useDragOut } from './use-drag-out.ts';

interface PaletteRowProps {
  readonly placeable: Placeable;
  /** A variant below its service: indented and without an icon. */
  readonly indented?: boolean;
  /** Told in place of the brief words. */
  readonly brief?: string | undefined;
}

/** A service that can be dragged onto the canvas, or added with a click or Enter. */
export function PaletteRow({ placeable, indented, brief }: PaletteRowProps) {
  const drag = useDragOut(placeable);
  const service = catalog.services.get(placeable.service);
  return (
    <li>
      <button type="button" className={styles.row} data-row data-indented={indented} data-service={placeable.service} data-variant={placeable.variant} data-tip={service?.summary} {...drag}>
        {!indented && <ServiceIcon catalog={catalog} service={placeable.service} variant={placeable.variant} size={24} />}
        <span className={styles.name}>{placeable.name}</span>
        <span className={styles.brief}>{brief ?? placeable.brief}</span>
      </button>
    </li>
  );
}
