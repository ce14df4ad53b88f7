import type { PageRef, Words } from '#core/formats/reference.ts';
import styles from './Notes.module.css';

/** Words with links to other pages of the reference and to pages of AWS. */
export function Inlines({ words, onFollow }: { readonly words: Words; readonly onFollow: (page: PageRef) => void }) {
  return words.map((part, index) => {
    // The words of a page never change: their place is who they are.
    const key = `${index}`;
    if (typeof part === 'string') return <span key={key}>{part}</span>;
    if ('url' in part)
      return (
        <a key={key} href={part.url} target="_blank" rel="noreferrer">
          {part.text}
        </a>
      );
    return (
      <button key={key} type="button" className={styles.link} data-inline onClick={() => onFollow(part.to)}>
        {part.text}
      </button>
    );
  });
}
