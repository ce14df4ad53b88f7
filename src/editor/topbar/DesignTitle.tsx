import { useEffect, useRef, useState } from 'react';
import { setTitle } from '#core/design/commands/set-title.ts';
import { useReadOnlyReason } from '../store/access.ts';
import { useEditor } from '../store/editor-store.ts';
import { run } from '../store/run.ts';
import styles from './TopBar.module.css';

/** The title, edited in place: Enter or leaving keeps it, Escape gives the old one back. */
export function DesignTitle() {
  const title = useEditor((state) => state.design.title ?? '');
  const reason = useReadOnlyReason();
  const [text, setText] = useState(title);
  const given = useRef(false);
  useEffect(() => {
    setText(title);
    document.title = title ? `${title} · Trueline` : 'Trueline';
  }, [title]);

  const commit = () => {
    if (!given.current) run('Rename the design', (design) => setTitle(design, text.trim() || undefined));
    given.current = false;
  };
  return (
    <input
      className={styles.title}
      aria-label="Title of the design"
      placeholder="Untitled design"
      maxLength={200}
      readOnly={reason !== undefined}
      title={reason}
      size={Math.min(40, Math.max(8, text.length))}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        given.current = true;
        setText(title);
        event.currentTarget.blur();
      }}
    />
  );
}
