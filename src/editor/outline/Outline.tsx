import { ArrowRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { signOf } from '../findings/finding-sign.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { ServiceIcon } from '../icons/ServiceIcon.tsx';
import { SeverityIcon } from '../icons/SeverityIcon.tsx';
import { catalog } from '../store/catalog.ts';
import { useEditor } from '../store/editor-store.ts';
import { select } from '../store/select.ts';
import { focusFinding, requestView, setOutlineOpen } from '../store/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Outline.module.css';
import { type OutlineRow, outlineRows } from './outline-rows.ts';

/**
 * The design as a tree: a second way to read it and to get to every part of it. Up and down go from line to line, left to what
 * a line belongs to, right to what belongs to it; Enter selects. All keys that work on a selection work here, too.
 */
export function Outline() {
  const design = useEditor((state) => state.design);
  const report = useEditor((state) => state.report);
  const selection = useEditor((state) => state.selection);
  const rows = useMemo(() => outlineRows(design, report, catalog), [design, report]);
  const [at, setAt] = useState<string>();
  const tree = useRef<HTMLDivElement>(null);
  const stop = rows.some((row) => row.key === at) ? at : rows[0]?.key;
  useEffect(() => tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), []);
  const isSelected = (row: OutlineRow): boolean => ('edge' in row ? selection.edges.has(row.edge) : selection.nodes.has(idOf(row) ?? ''));

  const go = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!row) return;
    setAt(row.key);
    tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[rows.indexOf(row)]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = rows.findIndex((row) => row.key === stop);
    const level = rows[here]?.level ?? 0;
    const parent = rows.slice(0, Math.max(here, 0)).findLastIndex((row) => row.level < level);
    const row = rows[here];
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'ArrowDown') go(here + 1);
    else if (event.key === 'ArrowUp') go(here - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(rows.length - 1);
    else if (event.key === 'ArrowLeft') go(parent < 0 ? here : parent);
    else if (event.key === 'ArrowRight') go((rows[here + 1]?.level ?? 0) > level ? here + 1 : here);
    else if ((event.key === 'Enter' || event.key === ' ') && row) choose(row);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.outline}>
      <div className={styles.head}>
        <h2 className={styles.title}>Outline</h2>
        <IconButton small label="Back to the services" icon={<X size={16} />} onClick={() => setOutlineOpen(false)} />
      </div>
      {rows.length === 0 && <p className={styles.none}>Nothing is drawn yet.</p>}
      <div ref={tree} className={styles.tree} role="tree" aria-label="Outline of the design" tabIndex={-1} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keys of all its lines
          <div
            key={row.key}
            role="treeitem"
            aria-level={row.level}
            aria-selected={isSelected(row)}
            tabIndex={row.key === stop ? 0 : -1}
            className={styles.row}
            data-sentence={'finding' in row || undefined}
            style={{ paddingLeft: 8 + (row.level - 1) * 16 }}
            onFocus={() => setAt(row.key)}
            onClick={() => choose(row)}
          >
            <Sign row={row} />
            <span className={styles.text}>{row.text}</span>
            {row.detail && <span className={'finding' in row ? 'visually-hidden' : styles.detail}>{row.detail}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What a line stands for among the nodes. */
function idOf(row: OutlineRow): string | undefined {
  if ('annotation' in row) return row.annotation.id;
  return 'node' in row ? row.node.id : undefined;
}

/** Selects what a line stands for and brings it into view; the keyboard stays in the outline. */
function choose(row: OutlineRow): void {
  if ('finding' in row) {
    focusFinding(row.finding.id);
    return;
  }
  if ('edge' in row) select([], [row.edge]);
  else select([idOf(row) ?? '']);
  requestView({ show: ['edge' in row ? row.edge : (idOf(row) ?? '')] });
}

function Sign({ row }: { readonly row: OutlineRow }) {
  if ('finding' in row) return <SeverityIcon sign={signOf(row.finding)} size={15} />;
  if ('annotation' in row) return <KindIcon kind={row.annotation.kind} size={15} />;
  if ('edge' in row) return <ArrowRight size={14} aria-hidden="true" />;
  return <ServiceIcon catalog={catalog} service={row.node.service} variant={row.node.variant} size={20} />;
}
