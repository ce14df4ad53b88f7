import { useEffect, useState } from 'react';
import type { Format } from '#core/formats/format.ts';
import styles from './ExportDialog.module.css';
import type { Choices } from './export-choices.ts';
import { type Preview, previewOf } from './export-preview.ts';
import { dress } from './report-page.ts';

/** What will be in the file: the picture, the sheet, the report as a browser shows it, or the text. */
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
    <div
      className={styles.preview}
      data-clear={(choices.transparent && format.asks.includes('transparent')) || undefined}
      data-preview={preview?.of}
    >
      {preview && <Shown preview={preview} />}
    </div>
  );
}

function Shown({ preview }: { readonly preview: Preview }) {
  switch (preview.kind) {
    case 'picture':
      return <img className={styles.picture} src={preview.url} alt="Preview" />;
    case 'page':
      return (
        <iframe
          className={styles.page}
          title="Preview"
          sandbox="allow-same-origin"
          srcDoc={preview.page.html}
          onLoad={(event) => dress(event.currentTarget, preview.page.css)}
        />
      );
    case 'text':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
        <section className={styles.text} tabIndex={0} aria-label="Preview">
          {preview.text}
        </section>
      );
    case 'failed':
      return <p className={styles.note}>{preview.message}</p>;
  }
}
