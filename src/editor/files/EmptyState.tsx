import { FolderOpen, LayoutTemplate, MousePointerClick } from 'lucide-react';
import { isEmptyDesign } from '#core/design/design.ts';
import { showDialog } from '../store/dialog.ts';
import { useEditor } from '../store/editor-store.ts';
import { focusSearch } from '../store/palette-search.ts';
import { startTour } from '../store/tour.ts';
import styles from './EmptyState.module.css';
import { pickFile } from './open-file.ts';

/**
 * Three ways to begin, on the canvas of a design that holds nothing. It lets the pointer through to the canvas. Nobody sees it who
 * waits for a design, or for the list of all designs.
 */
export function EmptyState() {
  const empty = useEditor((state) => isEmptyDesign(state.design));
  const taken = useEditor((state) => state.tourTaken);
  const waiting = useEditor((state) => state.restoring || state.page === 'designs');
  const listed = useEditor((state) => state.paletteOpen && !state.outlineOpen);
  const touring = useEditor((state) => state.tour !== undefined);
  if (!empty || waiting || touring) return null;
  return (
    <div className={styles.frame}>
      <h2 className={styles.title}>Draw an ML workflow</h2>
      <p className={styles.text}>Wrong choices are marked while you draw, with the reason and where it is written.</p>
      <ul className={styles.ways}>
        <li>
          <button type="button" className={styles.way} onClick={focusSearch}>
            <MousePointerClick aria-hidden="true" />
            Drag a service here
            <span className={styles.hint}>{listed ? 'from the list, or press /' : 'from the list: press here or /'}</span>
          </button>
        </li>
        <li>
          <button type="button" className={styles.way} onClick={() => showDialog({ kind: 'templates' })}>
            <LayoutTemplate aria-hidden="true" />
            Start from a template
            <span className={styles.hint}>right ones, and some with mistakes</span>
          </button>
        </li>
        <li>
          <button type="button" className={styles.way} onClick={pickFile}>
            <FolderOpen aria-hidden="true" />
            Open a file
            <span className={styles.hint}>or drop it on this page</span>
          </button>
        </li>
      </ul>
      <button type="button" className={styles.tour} onClick={startTour}>
        {taken ? 'Take the tour again' : 'Take the tour: six steps, two minutes'}
      </button>
    </div>
  );
}
