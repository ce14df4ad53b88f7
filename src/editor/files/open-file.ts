import { openDesign } from '#core/catalog/open-design.ts';
import { LARGEST_FILE } from '#core/design/text-limits.ts';
import { catalog } from '../store/catalog.ts';
import { showDialog } from '../store/dialog.ts';
import { openLaidOut } from './open-laid-out.ts';
import { readDesign } from './read-design.ts';

/** Opens the text of a design file, or lists what keeps it from being one; then what was open stays open. */
export async function openText(text: string, name: string): Promise<void> {
  const parsed = await readDesign(text);
  if ('problems' in parsed) showDialog({ kind: 'problems', file: name, problems: parsed.problems });
  else await openLaidOut(openDesign(parsed.design, catalog));
}

/** Reads a file that the user chose or dropped. A file too large is not read at all. */
export async function openFile(file: File): Promise<void> {
  if (file.size > LARGEST_FILE) {
    const size = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
    const message = `The file has ${size(file.size)}; designs of up to ${size(LARGEST_FILE)} can be opened.`;
    return showDialog({ kind: 'problems', file: file.name, problems: [{ message }] });
  }
  try {
    await openText(await file.text(), file.name);
  } catch (error) {
    showDialog({ kind: 'problems', file: file.name, problems: [{ message: `The file could not be read: ${String(error)}` }] });
  }
}

/** Lets the user choose a file and opens it. */
export function pickFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,.trueline,application/json';
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
