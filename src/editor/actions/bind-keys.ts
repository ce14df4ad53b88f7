import { tinykeys } from 'tinykeys';
import { canvasPort } from '../store/canvas-port.ts';
import { editorState } from '../store/editor-store.ts';
import { select } from '../store/select.ts';
import { type Action, isEnabled } from './action.ts';
import { actions } from './actions.ts';

const typing = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

const ownedByText: readonly string[] = ['undo', 'redo', 'select-all'];

/** Whether a key press belongs to the action, and not to a text field or an open dialog. */
function belongs(action: Action, key: string, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || editorState().dialog || editorState().page !== 'canvas' || document.querySelector('[role="dialog"]'))
    return false;
  const target = event.target instanceof Element ? event.target : document.body;
  const single = !key.includes('$mod') && !/^(Shift\+)?F\d/.test(key);
  return !target.closest(typing) || !(single || ownedByText.includes(action.id));
}

/** A letter, digit or sign without a key that is held: what speech input and shaky hands press by mistake. */
const isCharacter = (key: string): boolean => /^(Shift\+)?.$/.test(key);

/** Selects the node that the keyboard is at, where the action can do something with it. */
function takesAtHand(action: Action): boolean {
  const node = action.atHand && canvasPort()?.nodeAtHand();
  if (node === undefined || !isEnabled(action, { ...editorState(), selection: { nodes: new Set([node]), edges: new Set() } })) return false;
  select([node]);
  return true;
}

/** Makes the keys of all actions work on the whole page. */
export function bindKeys(): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const action of actions) {
    for (const key of action.byBrowser ? [] : (action.keys ?? [])) {
      bindings[key] = (event) => {
        if (!belongs(action, key, event) || (isCharacter(key) && !editorState().singleKeys)) return;
        if (!isEnabled(action, editorState()) && !takesAtHand(action)) return;
        event.preventDefault();
        action.run();
      };
    }
  }
  return tinykeys(window, bindings);
}
