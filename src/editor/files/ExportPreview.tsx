import { useEffect, useState } from 'react';
import type { Format } from '#core/formats/format.ts';
import styles from './ExportDialog.module.css';
import type { Choices } from './export-choices.ts';
import { type Preview, previewOf } from './export-preview.ts';

/** What the file will look like: the picture, or the beginning of the text. */
export function ExportPreview({ choices, format }: { readonly choices: Choices; readonly format: Format }) {
  const [preview, setPreview] = useState<Preview>();
  useEffect(() => {
    let wanted = true;
    const soon = setTimeout(async () => {
      const made = await previewOf(format, choices);
      if (wanted) setPreview(made);
    }, 60); // a burst of presses draws once
    return () => {
      wanted = false;
      clearTimeout(soon);
    };
  }, [choices, format]);
  return (
    <div className={styles.preview} data-clear={(choices.transparent && format.asks.includes('transparent')) || undefined}>
      {preview?.kind === 'picture' && <img className={styles.picture} src={preview.url} alt="Preview" />}
      {preview?.kind === 'text' && <pre className={styles.text}>{preview.text}</pre>}
      {preview?.kind === 'failed' && <p className={styles.note}>{preview.message}</p>}
    </div>
  );
}
