import { useMemo } from 'react';
import { canvasPort } from '../store/canvas-port.ts';
import { closeDialog } from '../store/dialog.ts';
import { editorState } from '../store/editor-store.ts';
import type { MenuPlace } from '../store/session-parts.ts';
import { MenuPopup } from '../ui/MenuPopup.tsx';
import type { MenuItem } from '../ui/menu-item.ts';
import { menuItemOf } from './menu-item-of.tsx';

/** What the menu offers, by what it was opened on; a dash draws a line. */
const offers: Readonly<Record<MenuPlace['on'], readonly string[]>> = {
  canvas: [
    'add',
    'add-note',
    'add-text',
    'add-frame',
    'add-callout',
    '-',
    'paste',
    '-',
    'select-all',
    'tool-several',
    '-',
    'tidy',
    'tidy-right',
    'tidy-down',
    '-',
    'fit',
    'zoom-reset',
  ],
  node: [
    ...['add-after', 'connect-selected', 'put-into', 'replace', 'rename', 'add-callout', '-', 'copy', 'cut', 'duplicate', 'delete', '-'],
    ...['tool-several', 'select-same', 'select-downstream', 'select-upstream', '-', 'save-pattern', 'lock', 'fit-selection'],
  ],
  container: [
    'connect-selected',
    'put-into',
    'replace',
    'rename',
    '-',
    'copy',
    'cut',
    'duplicate',
    'delete',
    '-',
    'tool-several',
    '-',
    'save-pattern',
    'tidy-selection',
    'lock',
    'fit-selection',
  ],
  annotation: [
    ...['rename', 'number-earlier', 'number-later', '-', 'copy', 'cut', 'duplicate', 'delete', '-'],
    ...['tool-several', '-', 'lock', 'fit-selection'],
  ],
  edge: [
    ...['insert', 'move-end', 'move-start', '-', 'rename', 'add-callout', 'show-selection', 'delete', '-'],
    ...['bend-add', 'bend-remove', 'bends-remove', 'sides-free', '-', 'tool-several', 'fit-selection'],
  ],
  selection: [
    ...[
      'connect-selected',
      'put-into',
      'add-frame',
      '-',
      'arrange-left',
      'arrange-centre',
      'arrange-top',
      'arrange-middle',
      'arrange-across',
      'arrange-down',
      'same-width',
      'same-height',
      'same-both',
      '-',
    ],
    ...['copy', 'cut', 'duplicate', 'delete', '-', 'tool-several', '-', 'save-pattern', 'tidy-selection', 'lock', 'fit-selection'],
  ],
};

const names: Readonly<Record<MenuPlace['on'], string>> = {
  canvas: 'Canvas',
  node: 'Service',
  container: 'Container',
  edge: 'Arrow',
  annotation: 'Annotation',
  selection: 'Selection',
};

/** The menu at the pointer, or at what the keyboard is on. What it offers are actions of the list, with their keys. */
export function ContextMenu({ at, on }: MenuPlace) {
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }), [at]);
  const close = () => {
    if (editorState().dialog?.kind !== 'menu') return;
    closeDialog();
    canvasPort()?.focus();
  };
  const items = offers[on].map((id, index): MenuItem => {
    if (id === '-') return { kind: 'separator', id: `line-${index}` };
    const item = menuItemOf(id);
    if (item.kind !== 'item') return item;
    const run = () => {
      close();
      requestAnimationFrame(item.run); // once the menu is gone: what opens then keeps the keyboard
    };
    return { ...item, run };
  });
  return <MenuPopup label={names[on]} items={items} anchor={anchor} onClose={close} />;
}
