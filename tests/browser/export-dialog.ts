import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright';
import { wholeOf } from '#core/formats/picture/part.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { decode, type Picture } from './picture.ts';

/** What is chosen in the dialog; what is not named stays as it is. */
export interface Wish {
  readonly format?: string;
  readonly scale?: number;
  readonly theme?: 'Light' | 'Dark';
  readonly transparent?: boolean;
  readonly findings?: boolean;
  readonly title?: boolean;
  readonly legend?: boolean;
}

const switches = {
  transparent: 'Transparent background',
  findings: 'Show findings',
  title: 'Title',
  legend: 'Legend',
} as const;

/** Opens the dialog and chooses. */
export async function openExport(page: Page, wish: Wish): Promise<Locator> {
  await page.getByRole('button', { name: 'Export…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Format').selectOption(wish.format ?? 'png');
  if (wish.scale !== undefined) await dialog.getByText(`${wish.scale}×`, { exact: true }).click();
  if (wish.theme !== undefined) await dialog.getByText(wish.theme, { exact: true }).click();
  for (const [key, name] of Object.entries(switches)) {
    const wanted = wish[key as keyof typeof switches];
    if (wanted === undefined) continue;
    const toggle = dialog.getByRole('switch', { name });
    if ((await toggle.getAttribute('aria-checked')) !== String(wanted)) await toggle.click();
  }
  return dialog;
}

/** The file that the dialog gives, and its name. The dialog is closed again. */
export async function exportedFile(page: Page, wish: Wish): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const dialog = await openExport(page, wish);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await download;
  const bytes = await buffer(await file.createReadStream());
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return { name: file.suggestedFilename(), bytes };
}

/** The picture of the whole design, as the dialog gives it. */
export async function exported(page: Page, scene: Scene, wish: Wish): Promise<Picture> {
  const { bytes } = await exportedFile(page, wish);
  return decode(bytes, wholeOf(scene).frame, wish.scale ?? 2);
}
