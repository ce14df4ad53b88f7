/// <reference path="./file-system-access.d.ts" />
import { openDesign } from '#core/catalog/open-design.ts';
import type { Parsed } from '#core/design/parse.ts';
import { LARGEST_FILE } from '#core/design/text-limits.ts';
import { catalog } from '../store/catalog.ts';
import { showDialog } from '../store/dialog.ts';
import { openLaidOut } from './open-laid-out.ts';
import { readDesign, readDesignFile } from './read-design.ts';

/** Pictures of large designs have many pixels; only the design in them is looked at. */
const LARGEST_PICTURE = 200_000_000;

/** Opens what was read, or lists what keeps it from being a design; then what was open stays open. */
async function openParsed(parsed: Parsed, name: string): Promise<boolean> {
  if ('problems' in parsed) showDialog({ kind: 'problems', file: name, problems: parsed.problems });
  else await openLaidOut(openDesign(parsed.design, catalog));
  return 'design' in parsed;
}

/** Opens a design that came as text, from the clipboard. */
export const openText = async (text: string, name: string): Promise<boolean> => openParsed(await readDesign(text), name);

/** Reads a file that the user chose, dropped or pasted: a design, or a PNG or SVG with one inside. Gives whether it is open now. */
export async function openFile(file: File): Promise<boolean> {
  const picture = /\.(png|svg)$/i.test(file.name) || /^image\/(png|svg)/.test(file.type);
  const largest = picture ? LARGEST_PICTURE : LARGEST_FILE;
  if (file.size > largest) {
    const size = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
    const message = `The file has ${size(file.size)}; ${picture ? 'pictures' : 'designs'} of up to ${size(largest)} can be opened.`;
    showDialog({ kind: 'problems', file: file.name, problems: [{ message }] });
    return false;
  }
  try {
    return await openParsed(await readDesignFile(new Uint8Array(await file.arrayBuffer())), file.name);
  } catch (error) {
    showDialog({ kind: 'problems', file: file.name, problems: [{ message: `The file could not be read: ${String(error)}` }] });
    return false;
  }
}

/** Lets the user choose a file and opens it. */
export function pickFile(): void {
  if (window.showOpenFilePicker) return void pickFromDisk();
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,.trueline,application/json,.png,image/png,.svg,image/svg+xml';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.remove();
    if (file) void openFile(file);
  });
  input.addEventListener('cancel', () => input.remove());
  input.hidden = true;
  document.body.append(input); // one that hangs nowhere may be collected before anybody has chosen
  input.click();
}

/** The same where browsers let pages write files: the design can then be saved into the file again. */
async function pickFromDisk(): Promise<void> {
  const handles = await window.showOpenFilePicker?.({ id: 'designs', types: readable }).catch(() => undefined); // given up
  const { openFromDisk } = await import('./disk-file.ts');
  if (handles?.[0]) await openFromDisk(handles[0]);
}

const readable = [
  {
    description: 'Designs, and pictures with one inside',
    accept: { 'application/json': ['.json', '.trueline'], 'image/png': ['.png'], 'image/svg+xml': ['.svg'] },
  },
] as const;
