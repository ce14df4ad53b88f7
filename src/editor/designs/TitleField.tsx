import { useEffect, useRef } from 'react';
import styles from './DesignCard.module.css';

interface TitleFieldProps {
  readonly title: string;
  /** The new title, or nothing where Escape gave it up. Called once. */
  readonly onEnd: (title: string | undefined) => void;
}

/** A title that is edited in place: Enter or leaving keeps it, Escape gives it up. */
export function TitleField({ title, onEnd }: TitleFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    // The menu that asked for it gives the focus back first.
    const frame = requestAnimationFrame(() => input.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);
  const end = (text: string | undefined) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(text?.trim());
  };
  return (
    <input
      ref={input}
      className={styles.field}
      aria-label="Title"
      defaultValue={title}
      maxLength={200}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(event.currentTarget.value);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        end(undefined);
      }}
    />
  );
}
