import { serializeDesign } from '#core/design/serialize.ts';
import { editorState } from '../store/editor-store.ts';

/** A kind of our own on the clipboard: browsers write pictures anew and lose the design in them. */
const DESIGN = 'web application/x-trueline+json';

const DENIED = 'The browser does not let this page copy. Download the file instead.';

/** Puts a picture on the clipboard, and the design beside it: as a kind of our own and as text. */
export async function copyPicture(picture: Promise<Blob>): Promise<void> {
  if (!navigator.clipboard || typeof ClipboardItem === 'undefined') {
    picture.catch(() => undefined);
    throw new Error(DENIED);
  }
  const json = serializeDesign(editorState().design);
  const parts: Record<string, Blob | Promise<Blob>> = {
    'image/png': picture,
    'text/plain': new Blob([json], { type: 'text/plain' }),
  };
  if (ClipboardItem.supports?.(DESIGN)) parts[DESIGN] = new Blob([json], { type: DESIGN });
  await allowed(navigator.clipboard.write([new ClipboardItem(parts)]), picture);
}

/** Puts a text on the clipboard. */
export async function copyText(text: Promise<Blob>): Promise<void> {
  const written = await (await text).text();
  if (!navigator.clipboard) throw new Error(DENIED);
  await allowed(navigator.clipboard.writeText(written), text);
}

/** What went wrong with the file itself is said first, then that the browser allows no copying. */
async function allowed(copied: Promise<void>, file: Promise<Blob>): Promise<void> {
  try {
    await copied;
  } catch {
    await file;
    throw new Error(DENIED);
  }
}
