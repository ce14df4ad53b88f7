import { type KeyboardEvent, useState } from 'react';
import type { Service } from '#core/catalog/catalog.ts';
import { catalog } from '../store/catalog.ts';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import styles from './UsedFor.module.css';
import { usesOffered } from './uses-offered.ts';

interface AddUseProps {
  readonly service: Service;
  readonly right: readonly string[];
  readonly used: readonly string[];
  readonly onAdd: (purpose: string) => void;
  readonly onClose: () => void;
}

/** A small searchable list of uses. */
export function AddUse({ service, right, used, onAdd, onClose }: AddUseProps) {
  const search = useFirstFocus<HTMLInputElement>();
  const [text, setText] = useState('');
  const offered = usesOffered(catalog, service, right, used, text);

  const key = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') onClose();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
    const at = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1;
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of everything inside arrive here
    <div className={styles.picker} data-arrow-keys onKeyDown={key}>
      <input
        ref={search}
        className={styles.search}
        aria-label="Search uses"
        placeholder="Search uses"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && offered[0] && onAdd(offered[0].id)}
      />
      <ul className={styles.options}>
        {offered.map((purpose) => (
          <li key={purpose.id}>
            <button type="button" className={styles.option} onClick={() => onAdd(purpose.id)}>
              {purpose.name}
            </button>
          </li>
        ))}
        {offered.length === 0 && <li className={styles.none}>No use is called that.</li>}
      </ul>
    </div>
  );
}
