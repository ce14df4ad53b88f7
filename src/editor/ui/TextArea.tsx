import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import styles from './TextArea.module.css';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly rows?: number;
  /** Called once, when the field is left or with Ctrl+Enter, and only when the text changed. Escape gives the old text back. */
  readonly onCommit: (text: string) => void;
}

/** A text of several lines, with its label above. */
export function TextArea({ label, value, placeholder, rows = 3, onCommit }: TextAreaProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = () => {
    if (text !== value) onCommit(text);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setText(value);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.input}
        rows={rows}
        maxLength={2000}
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={key}
      />
    </div>
  );
}
