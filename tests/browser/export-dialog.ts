import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { wholeOf } from '#core/formats/picture/part.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { type Colour, decode, type Palette, type Picture } from './picture.ts';

/** What is chosen in the dialog. */
export interface Wish {
  readonly scale: number;
  readonly background: 'Light' | 'Dark' | 'Transparent';
  readonly findings: boolean;
}

/** The picture of the whole design, as the dialog gives it. */
export async function exported(page: Page, scene: Scene, { scale, background, findings }: Wish): Promise<Picture> {
  await page.getByRole('button', { name: 'Export…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`${scale}×`, { exact: true }).click();
  await dialog.getByText(background, { exact: true }).click();
  const shown = dialog.getByRole('switch');
  if ((await shown.getAttribute('aria-checked')) !== String(findings)) await shown.click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const bytes = await buffer(await (await download).createReadStream());
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return decode(bytes, wholeOf(scene).frame, scale);
}

/** The colours of a theme, read off the page. */
export async function palette(page: Page, theme: 'light' | 'dark'): Promise<Palette> {
  const colours = await page.evaluate((theme) => {
    const probe = document.createElement('div');
    probe.dataset.theme = theme;
    document.body.append(probe);
    const read = (name: string) => getComputedStyle(probe).getPropertyValue(`--${name}`).trim();
    const names = ['bg', 'panel', 'flow-data', 'flow-model', 'flow-serving', 'flow-control', 'error', 'warning'];
    const values = Object.fromEntries(names.map((name) => [name, read(name)]));
    probe.remove();
    return values;
  }, theme);
  const rgb = (name: string): Colour => {
    const [, r = '0', g = '0', b = '0'] = /^#(..)(..)(..)$/.exec(colours[name] ?? '') ?? [];
    return [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)];
  };
  const lines = { data: rgb('flow-data'), model: rgb('flow-model'), serving: rgb('flow-serving'), control: rgb('flow-control') };
  return { bg: rgb('bg'), panel: rgb('panel'), lines: { ...lines, error: rgb('error'), warning: rgb('warning') } };
}
