import { useId } from 'react';
import type { Field } from '#core/catalog/catalog.ts';
import type { Value } from '#core/design/design.ts';
import { FieldControl } from './FieldControl.tsx';
import styles from './FieldRow.module.css';
import { hasButtons } from './segments.ts';

interface FieldRowProps {
  readonly field: Field;
  readonly value: Value | undefined;
  readonly otherwise?: Value | undefined;
  /** Where the value shown comes from, when nobody said it here. */
  readonly from?: string | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

/** A field with its name, its help and, where nothing is said and the control does not say so, those words. */
export function FieldRow({ field, value, otherwise, from, onChange }: FieldRowProps) {
  const id = useId();
  const silence = value === null ? 'not known' : value === undefined && otherwise === undefined ? 'not said' : undefined;
  const state = silence === undefined ? from : hasButtons(field) && silence;
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <span className={styles.name}>{field.name}</span>
        {state && <span className={styles.state}>{state}</span>}
      </div>
      <FieldControl
        field={field}
        value={value}
        otherwise={otherwise}
        derived={from !== undefined}
        describedBy={field.help ? id : undefined}
        onChange={onChange}
      />
      {field.help && (
        <p className={styles.help} id={id}>
          {field.help}
        </p>
      )}
    </div>
  );
}
