import { CopyPlus, Download, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { DesignRecord } from '../files/design-record.ts';
import { deleteDesign, downloadStored, duplicateDesign, openFromList, renameDesign } from '../files/manage-designs.ts';
import { savingFailed } from '../files/saving-problem.ts';
import { Picture } from '../icons/Picture.tsx';
import { SeverityIcon } from '../icons/SeverityIcon.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './DesignCard.module.css';
import { TitleField } from './TitleField.tsx';
import { whenText } from './when.ts';

interface DesignCardProps {
  readonly record: DesignRecord;
  /** The list is not what it was. */
  readonly onChange: () => void;
}

/** One design: its picture opens it, F2 renames, Delete throws away, and the menu has all of it. */
export function DesignCard({ record, onChange }: DesignCardProps) {
  const [renaming, setRenaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const title = record.title ?? 'Untitled design';
  const change = (work: Promise<unknown>) => void work.then(onChange, savingFailed);
  const remove = () => change(deleteDesign(record, onChange));
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') remove();
    else return;
    event.preventDefault();
  };
  const items = () => [
    { kind: 'item' as const, id: 'rename', name: 'Rename', icon: <Pencil />, key: 'F2', run: () => setRenaming(true) },
    { kind: 'item' as const, id: 'duplicate', name: 'Duplicate', icon: <CopyPlus />, run: () => change(duplicateDesign(record)) },
    { kind: 'item' as const, id: 'download', name: 'Download as JSON', icon: <Download />, run: () => change(downloadStored(record)) },
    { kind: 'separator' as const, id: 'line' },
    { kind: 'item' as const, id: 'delete', name: 'Delete', icon: <Trash2 />, key: 'Del', run: remove },
  ];
  const endRename = (text: string | undefined) => {
    setRenaming(false);
    button.current?.focus();
    if (text !== undefined && text !== title) change(renameDesign(record, text));
  };

  return (
    <li className={styles.card} data-design={record.id}>
      <button
        ref={button}
        type="button"
        className={styles.open}
        aria-label={`Open ${title}`}
        onClick={() => void openFromList(record).catch(savingFailed)}
        onKeyDown={keys}
      >
        <span className={styles.picture}>{record.preview && record.nodes > 0 && <Picture preview={record.preview} />}</span>
      </button>
      <div className={styles.foot}>
        <div className={styles.words}>
          {renaming ? (
            <TitleField title={title} onEnd={endRename} />
          ) : (
            <h3 className={styles.title} title={title}>
              {title}
            </h3>
          )}
          <p className={styles.facts}>
            {whenText(record.changed, Date.now())}, {record.nodes} {record.nodes === 1 ? 'service' : 'services'}
            <Faults record={record} />
          </p>
        </div>
        <MenuButton label={`What to do with ${title}`} className={styles.menu} items={items}>
          <MoreHorizontal aria-hidden="true" />
        </MenuButton>
      </div>
    </li>
  );
}

function Faults({ record: { counts } }: { readonly record: DesignRecord }) {
  if (!counts || counts.errors + counts.warnings === 0) return null;
  return (
    <>
      {counts.errors > 0 && (
        <span className={styles.fault} data-sign="error">
          <SeverityIcon sign="error" />
          {counts.errors}
          <span className="visually-hidden"> {counts.errors === 1 ? 'error' : 'errors'}</span>
        </span>
      )}
      {counts.warnings > 0 && (
        <span className={styles.fault} data-sign="warning">
          <SeverityIcon sign="warning" />
          {counts.warnings}
          <span className="visually-hidden"> {counts.warnings === 1 ? 'warning' : 'warnings'}</span>
        </span>
      )}
    </>
  );
}
