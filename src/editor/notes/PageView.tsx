import { useEffect, useRef } from 'react';
import type { Prose } from '#core/catalog/catalog.ts';
import type { Block, PageRef } from '#core/formats/reference.ts';
import { rulePage } from '#core/formats/reference-rule.ts';
import { servicePage } from '#core/formats/reference-service.ts';
import { catalog } from '../store/catalog.ts';
import { Inlines } from './Inlines.tsx';
import styles from './Notes.module.css';

interface PageViewProps {
  readonly prose: Prose;
  readonly page: PageRef | undefined;
  readonly onFollow: (page: PageRef) => void;
}

/** The page of a service or of a rule. */
export function PageView({ prose, page: ref, onFollow }: PageViewProps) {
  const top = useRef<HTMLElement>(null);
  const page = ref && (ref.kind === 'service' ? servicePage(catalog, prose, ref.id) : rulePage(catalog, prose, ref.id));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is read from its top
  useEffect(() => {
    top.current?.scrollTo({ top: 0 });
  }, [ref?.id]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it
    <section ref={top} className={styles.page} tabIndex={0} aria-label="Page">
      {!page && <p className={styles.quiet}>Choose one from the list.</p>}
      {page && (
        <>
          <h3 className={styles.title}>{page.title}</h3>
          <p className={styles.lead}>
            <Inlines words={page.lead} onFollow={onFollow} />
          </p>
          {page.sections.map(({ title, blocks }) => (
            <section key={title} className={styles.section}>
              <h4 className={styles.heading}>{title}</h4>
              {blocks.map((block, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page never change
                <BlockView key={index} block={block} onFollow={onFollow} />
              ))}
            </section>
          ))}
        </>
      )}
    </section>
  );
}

function BlockView({ block, onFollow }: { readonly block: Block; readonly onFollow: (page: PageRef) => void }) {
  switch (block.kind) {
    case 'text':
      return (
        <p className={block.quiet ? styles.quiet : undefined}>
          <Inlines words={block.words} onFollow={onFollow} />
        </p>
      );
    case 'list':
      return (
        <ul className={styles.bullets}>
          {block.items.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page never change
            <li key={index}>
              <Inlines words={words} onFollow={onFollow} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {block.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page never change
              <tr key={index}>
                {row.map((words, column) => (
                  <td key={block.head[column]}>
                    <Inlines words={words} onFollow={onFollow} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'sketch':
      return <pre className={styles.sketch}>{block.lines.join('\n')}</pre>;
  }
}
