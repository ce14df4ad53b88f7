import { serializeDesign } from '#core/design/serialize.ts';
import { editorState } from '../store/editor-store.ts';
import { fileName } from './file-name.ts';

export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Downloads the open design as a file that can be opened again. */
export function downloadDesign(): void {
  const { design } = editorState();
  downloadBlob(new Blob([serializeDesign(design)], { type: 'application/json' }), fileName(design.title, 'trueline.json'));
}
