import type { Finding } from '#core/validator/finding.ts';
import { FieldControl } from '../fields/FieldControl.tsx';
import { segmentsOf } from '../fields/segments.ts';
import { useEditor } from '../store/editor-store.ts';
import { run } from '../store/run.ts';
import { Button } from '../ui/Button.tsx';
import { answered, fieldToFill } from './fill.ts';
import styles from './Repairs.module.css';

/** The answers to a question, inside its card. An answer is one step and leaves the selection as it is. */
export function Question({ finding }: { readonly finding: Finding }) {
  const design = useEditor((state) => state.design);
  const { fill } = finding;
  const field = fill && fieldToFill(design, fill);
  if (!fill || !field) return null;
  const answer = (value: Parameters<typeof answered>[2]) => run(`Answer: ${field.name}`, (before) => answered(before, fill, value));

  if (field.type === 'choice' || field.type === 'yes-no') {
    return (
      <fieldset className={styles.repairs} aria-label={field.name}>
        {segmentsOf(field).map((segment) => (
          <Button key={String(segment.value)} small data-tip={segment.help} onClick={() => answer(segment.value)}>
            {segment.name}
          </Button>
        ))}
      </fieldset>
    );
  }
  return <FieldControl field={field} value={undefined} onChange={answer} />;
}
