import { readNumber } from './read-number.ts';
import { TextField } from './TextField.tsx';

interface NumberFieldProps {
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: number | undefined;
  readonly unit?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly describedBy?: string | undefined;
  /** `undefined` when the field was emptied. */
  readonly onCommit: (value: number | undefined) => void;
}

export function NumberField({ value, min, max, onCommit, ...rest }: NumberFieldProps) {
  const problem = (text: string) => {
    const number = readNumber(text);
    if (number === undefined) return undefined;
    if (Number.isNaN(number)) return 'A number is wanted.';
    if (min !== undefined && number < min) return `At least ${min}.`;
    if (max !== undefined && number > max) return `At most ${max}.`;
    return undefined;
  };
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      maxLength={20}
      value={value === undefined ? '' : String(value)}
      problem={problem}
      onCommit={(text) => onCommit(readNumber(text))}
    />
  );
}
