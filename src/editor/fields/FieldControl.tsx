import type { Field } from '#core/catalog/catalog.ts';
import { valueInWords } from '#core/catalog/names.ts';
import type { Value } from '#core/design/design.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './FieldControl.module.css';
import { chosenOf, fitsSegments, segmentsOf } from './segments.ts';

interface FieldControlProps {
  readonly field: Field;
  /** What is said; `undefined` when nothing is, `null` when it was said not to be known. */
  readonly value: Value | undefined;
  /** What holds while nothing is said. */
  readonly otherwise?: Value | undefined;
  readonly derived?: boolean | undefined;
  readonly describedBy?: string | undefined;
  /** `undefined` takes the answer back. */
  readonly onChange: (value: Value | undefined) => void;
}

/** The control for one field of the catalog, by its type: buttons, a list, a number with its unit, or a text. */
export function FieldControl(props: FieldControlProps) {
  const { field, value, otherwise, describedBy, onChange } = props;
  const shown = value ?? otherwise;

  if (field.type === 'text') {
    const text = typeof value === 'string' ? value : '';
    return (
      <TextField
        label={field.name}
        describedBy={describedBy}
        value={text}
        placeholder={value === null ? 'not known' : otherwise === undefined ? 'not said' : String(otherwise)}
        onCommit={(next) => onChange(next.trim() === '' ? undefined : next.trim())}
      />
    );
  }
  if (field.type === 'number') return <NumberControl {...props} />;
  if (field.type === 'choice' && !fitsSegments(field)) {
    const options = field.options ?? [];
    return (
      <Select
        label={field.name}
        describedBy={describedBy}
        options={options.map((option) => ({ value: String(option.value), name: option.name }))}
        value={shown === undefined || shown === null ? undefined : String(shown)}
        none={value === null ? 'not known' : 'not said'}
        onChange={(next) => onChange(options.find((option) => String(option.value) === next)?.value)}
      />
    );
  }
  const chosen = chosenOf(shown);
  const press = (pressed: string | number | boolean) => {
    if (field.type !== 'choices') return onChange(value === pressed ? undefined : pressed);
    const next = chosen.includes(pressed) ? chosen.filter((one) => one !== pressed) : [...chosen, pressed];
    return onChange(next.length === 0 ? undefined : next.map(String));
  };
  return <Segmented label={field.name} segments={segmentsOf(field)} chosen={chosen} onPress={press} derived={props.derived} />;
}

/** The usual answers as buttons and a field for any other number. */
function NumberControl({ field, value, otherwise, derived, describedBy, onChange }: FieldControlProps) {
  const shown = value ?? otherwise;
  const segments = segmentsOf(field);
  const unit = field.unit === 'requests' || field.unit === 'instances' || field.unit === 'jobs' ? undefined : field.unit;
  const usual = segments.some((segment) => segment.value === shown);
  return (
    <div className={styles.number}>
      {segments.length > 0 && (
        <Segmented
          label={field.name}
          segments={segments}
          chosen={chosenOf(shown)}
          derived={derived}
          onPress={(pressed) => onChange(value === pressed ? undefined : pressed)}
        />
      )}
      <div className={segments.length > 0 ? styles.other : styles.alone}>
        <NumberField
          label={segments.length > 0 ? `${field.name}, another number` : field.name}
          describedBy={describedBy}
          value={typeof shown === 'number' && !usual && (value !== undefined || segments.length > 0) ? shown : undefined}
          unit={unit}
          min={field.min}
          max={field.max}
          placeholder={segments.length > 0 ? 'other' : valueInWords({ type: field.type }, value === null ? null : otherwise)}
          onCommit={onChange}
        />
      </div>
    </div>
  );
}
