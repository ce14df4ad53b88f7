import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { editorState, useEditor } from '../store/editor-store.ts';
import { endTour, goOnTour } from '../store/tour.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { stepAfterDone, steps } from './steps.ts';
import styles from './Tour.module.css';
import './tour.css';

/** All but the end, as they are promised where the tour begins. */
const toDo = steps.filter((step) => step.done).length;

const typing = 'input, textarea, select';

/** The tour: a card beside the drawing that waits until what it asks for is done. It takes nothing away; Escape and its button end it. */
export function Tour() {
  const id = useEditor((state) => state.tour);
  const step = steps.find((one) => one.id === id) ?? steps[0];
  const text = useEditor((state) => step?.text(state));
  const card = useRef<HTMLElement>(null);

  useEffect(() => {
    card.current?.focus({ preventScroll: true });
    const look = (): void => {
      const state = editorState();
      const next = state.tour === undefined ? undefined : stepAfterDone(state, state.tour);
      if (next && next.id !== state.tour) goOnTour(next.id);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || editorState().dialog) return;
      if (event.target instanceof Element && event.target.matches(typing)) return;
      endTour();
    };
    look();
    const stop = useEditor.subscribe(look);
    window.addEventListener('keydown', key);
    return () => {
      stop();
      window.removeEventListener('keydown', key);
    };
  }, []);
  useEffect(() => {
    document.documentElement.dataset.tour = id;
    return () => {
      delete document.documentElement.dataset.tour;
    };
  }, [id]);

  if (!step) return null;
  const last = step.done === undefined;
  return (
    <section ref={card} className={styles.card} aria-label="Tour" tabIndex={-1}>
      <div aria-live="polite">
        <p className={styles.place}>{last ? 'Tour, done' : `Tour, ${steps.indexOf(step) + 1} of ${toDo}`}</p>
        <h2 className={styles.title}>{step.title}</h2>
        <p className={styles.text}>{text}</p>
      </div>
      {last ? (
        <Button look="tinted" small onClick={endTour}>
          Done
        </Button>
      ) : (
        <IconButton small className={styles.leave ?? ''} label="Leave the tour" shortcut="Esc" icon={<X />} onClick={endTour} />
      )}
    </section>
  );
}
