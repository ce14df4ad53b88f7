import { ClipboardPaste, Copy, Scissors } from 'lucide-react';
import { canvasPort } from '../store/canvas-port.ts';
import type { EditorState } from '../store/editor-store.ts';
import { setNotice } from '../store/notice.ts';
import type { Action } from './action.ts';
import { keyName } from './key-names.ts';

const nodesSelected = ({ selection }: EditorState): boolean => selection.nodes.size > 0;

/** From a menu or a button: the browser then makes the same event as the key does. */
const press = (command: 'copy' | 'cut') => (): void => {
  canvasPort()?.focus();
  document.execCommand(command);
};

async function paste(): Promise<void> {
  try {
    canvasPort()?.paste(await navigator.clipboard.readText());
  } catch {
    setNotice({ tone: 'info', text: `The browser does not let the page read the clipboard. Press ${keyName('$mod+KeyV')} instead.` });
  }
}

/** The clipboard of the system holds the copied piece as text, so that it goes anywhere and comes from anywhere. */
export const clipboardActions: readonly Action[] = [
  { id: 'copy', name: 'Copy', icon: Copy, group: 'Edit', keys: ['$mod+KeyC'], byBrowser: true, enabled: nodesSelected, run: press('copy') },
  {
    id: 'cut',
    name: 'Cut',
    icon: Scissors,
    group: 'Edit',
    changes: true,
    keys: ['$mod+KeyX'],
    byBrowser: true,
    enabled: nodesSelected,
    run: press('cut'),
  },
  {
    id: 'paste',
    name: 'Paste',
    icon: ClipboardPaste,
    group: 'Edit',
    changes: true,
    keys: ['$mod+KeyV'],
    byBrowser: true,
    run: () => void paste(),
  },
];
