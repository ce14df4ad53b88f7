import { editorState } from '../store/editor-store.ts';

let caught: string | undefined;

/** Keeps what is typed while the command palette is on its way, so that not a letter of it is lost. */
export function catchKeys(): void {
  if (caught === undefined) window.addEventListener('keydown', take, true);
  caught = '';
}

/** What was typed until now; from here on the keys go where they are meant to. */
export function caughtKeys(): string {
  const text = caught ?? '';
  caught = undefined;
  window.removeEventListener('keydown', take, true);
  return text;
}

function take(event: KeyboardEvent): void {
  if (editorState().dialog?.kind !== 'commands') return void caughtKeys();
  if (caught === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Backspace') caught = caught.slice(0, -1);
  else if (event.key.length === 1) caught += event.key;
  else return;
  event.preventDefault();
  event.stopPropagation();
}
