import { Blocks, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Template } from '#core/catalog/catalog.ts';
import { Picture } from '../icons/Picture.tsx';
import { showDialog } from '../store/dialog.ts';
import { addPattern, addTemplate, deletePattern, type Pattern } from '../store/patterns.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { MenuItem } from '../ui/menu-item.ts';
import styles from './PaletteRow.module.css';
import own from './PatternRow.module.css';

export function PatternRow({ pattern }: { readonly pattern: Template }) {
  return (
    <li>
      <button type="button" className={styles.row} data-row data-tip={pattern.summary} onClick={() => addTemplate(pattern)}>
        <Blocks aria-hidden="true" width={20} height={20} strokeWidth={1.75} />
        <span className={styles.name}>{pattern.title}</span>
      </button>
    </li>
  );
}

/** A block of one's own with its picture: a press adds it, F2 renames, Delete takes it away, and the menu has both. */
export function OwnPatternRow({ pattern }: { readonly pattern: Pattern }) {
  const { id, name, preview } = pattern;
  const rename = () => showDialog({ kind: 'pattern', id });
  const remove = () => deletePattern(id);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'F2') rename();
    else if (event.key === 'Delete') remove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const items = (): readonly MenuItem[] => [
    { kind: 'item', id: 'rename', name: 'Rename…', icon: <Pencil />, key: 'F2', run: rename },
    { kind: 'item', id: 'delete', name: 'Delete', icon: <Trash2 />, key: 'Del', run: remove },
  ];
  return (
    <li className={own.item}>
      <button type="button" className={own.row} data-row data-pattern={id} onClick={() => void addPattern(pattern)} onKeyDown={keys}>
        <span className={own.picture}>
          <Picture preview={preview} />
        </span>
        <span className={own.name}>{name}</span>
      </button>
      <MenuButton label={`What to do with ${name}`} className={own.menu} items={items}>
        <MoreHorizontal aria-hidden="true" />
      </MenuButton>
    </li>
  );
}
