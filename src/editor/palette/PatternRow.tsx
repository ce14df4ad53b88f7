import { Blocks } from 'lucide-react';
import type { Template } from '#core/catalog/catalog.ts';
import { addPattern } from './add-pattern.ts';
import styles from './PaletteRow.module.css';

export function PatternRow({ pattern }: { readonly pattern: Template }) {
  return (
    <li>
      <button type="button" className={styles.row} data-row data-tip={pattern.summary} onClick={() => addPattern(pattern)}>
        <Blocks aria-hidden="true" width={20} height={20} strokeWidth={1.75} />
        <span className={styles.name}>{pattern.title}</span>
      </button>
    </li>
  );
}
