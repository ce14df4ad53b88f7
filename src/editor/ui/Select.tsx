import { ChevronDown } from 'lucide-react';
import styles from './Select.module.css';

export interface SelectOption {
  readonly value: string;
  readonly name: string;
}

interface SelectProps {
  readonly id?: string | undefined;
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value: string | undefined;
  /** Shown while nothing is chosen; can be chosen again, which gives `undefined`. */
  readonly none?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export function Select({ id, label, options, value, none, describedBy, onChange }: SelectProps) {
  return (
    <span className={styles.frame} data-empty={value === undefined}>
      <select
        id={id}
        className={styles.select}
        aria-label={label}
        aria-describedby={describedBy}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        {(none !== undefined || value === undefined) && <option value="">{none ?? 'Choose'}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" className={styles.arrow} />
    </span>
  );
}
