import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  readonly title: string;
  readonly count?: number;
  readonly open?: boolean;
  readonly strong?: boolean;
  readonly children: ReactNode;
}

/** A heading that folds what stands below it; what is folded is not rendered. `open` is the state it starts with. */
export function Disclosure({ title, count, open: openAtFirst = false, strong, children }: DisclosureProps) {
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  return (
    <section className={styles.section} data-strong={strong}>
      <h3>
        <button type="button" className={styles.head} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <ChevronRight aria-hidden="true" className={styles.arrow} />
          <span className={styles.title}>{title}</span>
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
