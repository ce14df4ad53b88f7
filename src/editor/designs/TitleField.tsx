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
  const state = useRef<'waiting' | 'editing' | 'ended'>('waiting');
  useEffect(() => {
    // The menu that asked for it gives the focus back to its button first.
    const timer = setTimeout(() => {
      state.current = 'editing';
      input.current?.focus();
    }, 80);
    input.current?.select();
    return () => clearTimeout(timer);
  }, []);
  const end = (text: string | undefined) => {
    if (state.current === 'ended') return;
    state.current = 'ended';
    onEnd(text?.trim());
  };
  return (
    <input
      ref={input}
      className={styles.field}
      aria-label="Title"
      defaultValue={title}
      maxLength={200}
      onBlur={(event) => state.current === 'editing' && end(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault(); // the focus moves to the card, which the same press is not to open
        event.stopPropagation();
        end(event.key === 'Enter' ? event.currentTarget.value : undefined);
      }}
    />
  );
}
