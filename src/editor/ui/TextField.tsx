import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './TextField.module.css';

interface TextFieldProps {
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly unit?: string | undefined;
  readonly inputMode?: 'text' | 'decimal';
  readonly className?: string | undefined;
  readonly maxLength?: number;
  /** A sentence that says why a text cannot be taken; it is then not committed. */
  readonly problem?: (text: string) => string | undefined;
  /** Called once, on Enter or when the field is left, and only when the text changed. Escape gives the old text back. */
  readonly onCommit: (text: string) => void;
}

export function TextField(props: TextFieldProps) {
  const [text, setText] = useState(props.value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setText(props.value), [props.value]);
  const problem = props.problem?.(text);

  const commit = () => {
    if (problem) return setText(props.value);
    if (text !== props.value) props.onCommit(text);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !problem) commit();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setText(props.value);
  };

  return (
    <span className={classNames(styles.frame, props.className)} data-invalid={problem !== undefined}>
      <input
        ref={input}
        id={props.id}
        className={styles.input}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={problem !== undefined}
        inputMode={props.inputMode}
        maxLength={props.maxLength ?? 2000}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={key}
      />
      {props.unit && <span className={styles.unit}>{props.unit}</span>}
      {problem && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
