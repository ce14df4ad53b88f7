import { text } from 'node:stream/consumers';
import type { Page } from 'playwright';
import type { FileDesign } from '#core/design/design.ts';
import { parseDesign } from '#core/design/parse.ts';

/** Opens a file as a person does: the menu, the browser's own chooser, the file. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('menuitem', { name: 'Open…' }).click()]);
  await chooser.setFiles(path);
}

/** What is downloaded when `press` is done. */
export async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return text(await download.createReadStream());
}

/** The open design as its file. */
export const saved = (page: Page): Promise<string> => downloaded(page, () => page.keyboard.press('ControlOrMeta+s'));

/** The open design, read from its file. */
export async function designOf(page: Page): Promise<FileDesign> {
  const parsed = parseDesign(await saved(page));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.design;
}

/** Where a JSON value differs from one that it should contain; places that only `after` has are no difference. */
export function lost(before: unknown, after: unknown, path = '$'): readonly string[] {
  if (typeof before !== 'object' || before === null) return Object.is(before, after) ? [] : [path];
  if (typeof after !== 'object' || after === null) return [path];
  const found = new Map(Object.entries(after));
  return Object.entries(before).flatMap(([key, value]) => lost(value, found.get(key), `${path}.${key}`));
}
