import { Scale } from 'lucide-react';
import { showDialog } from '../store/dialog.ts';
import { useEditor } from '../store/editor-store.ts';
import { hasRivals } from '../store/why-not.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Configuration.module.css';

/** Leads to the comparison with what else could stand here; nothing where nothing could. */
export function WhyNot({ subject }: { readonly subject: string }) {
  const rivals = useEditor((state) => hasRivals(state.design, subject));
  if (!rivals) return null;
  return (
    <div className={styles.whyNot}>
      <Button small icon={<Scale aria-hidden="true" />} onClick={() => showDialog({ kind: 'compare', subject })}>
        Why not another?
      </Button>
    </div>
  );
}
