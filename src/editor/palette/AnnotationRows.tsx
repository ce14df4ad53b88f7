import { KindIcon } from '../icons/KindIcon.tsx';
import { type AnnotationKind, aboutKind, annotationKinds } from '../store/annotation-kinds.ts';
import { canvasPort } from '../store/canvas-port.ts';
import styles from './PaletteRow.module.css';

/** What is drawn for people alone: each is dragged onto the canvas, or added with a click or Enter. */
export function AnnotationRows({ kinds = annotationKinds }: { readonly kinds?: readonly AnnotationKind[] }) {
  return kinds.map((kind) => (
    <li key={kind}>
      <button
        type="button"
        className={styles.row}
        data-row
        data-annotation-kind={kind}
        onPointerDown={(event) => event.button === 0 && canvasPort()?.startAnnotation(kind, event)}
        onClick={() => canvasPort()?.addAnnotation(kind)}
      >
        <KindIcon kind={kind} size={24} />
        <span className={styles.name}>{aboutKind(kind).name}</span>
        <span className={styles.brief}>{aboutKind(kind).brief}</span>
      </button>
    </li>
  ));
}
