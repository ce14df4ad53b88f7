import { serializeDesign } from '#core/design/serialize.ts';
import { editorState } from '../store/editor-store.ts';

/** A kind of our own on the clipboard: browsers write pictures anew and lose the design in them. */
const DESIGN = 'web application/x-trueline+json';

/** Puts a picture on the clipboard, and the design beside it: as a kind of our own and as text. */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  const json = serializeDesign(editorState().design);
  const parts: Record<string, Blob | Promise<Blob>> = {
    'image/png': picture,
    'text/plain': new Blob([json], { type: 'text/plain' }),
  };
  if (ClipboardItem.supports?.(DESIGN)) parts[DESIGN] = new Blob([json], { type: DESIGN });
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}

/** Puts a text on the clipboard. */
export const copyText = async (text: Promise<Blob>): Promise<void> => navigator.clipboard.writeText(await (await text).text());
