import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Annotation } from '#core/design/design.ts';
import { designOf } from './files.ts';
import { type Point, pointOf } from './harness.ts';

/** The note, text, frame, callout or legend with an id. */
export const annotationOn = (page: Page, id: string): Locator => page.locator(`.react-flow__node[data-id="${id}"]`);

/** The field in which an annotation is written in place. */
export const fieldOf = (page: Page, what: RegExp | string): Locator => page.locator('[data-canvas]').getByRole('textbox', { name: what });

/** The annotations of the open design, read from its file. */
export const annotationsOf = async (page: Page): Promise<readonly Annotation[]> => (await designOf(page)).annotations ?? [];

export async function annotationOf(page: Page, id: string): Promise<Annotation> {
  const found = (await annotationsOf(page)).find((one) => one.id === id);
  if (!found) throw new Error(`there is no annotation ${id}`);
  return found;
}

/** Writes what was just added or opened, and leaves it by key. */
export async function write(page: Page, what: RegExp | string, text: string): Promise<void> {
  const field = fieldOf(page, what);
  await field.waitFor();
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type(text);
  await page.keyboard.press('ControlOrMeta+Enter');
  await field.waitFor({ state: 'detached' });
}

/** Drags an annotation by its middle, a frame by its title. */
export async function moveAnnotation(page: Page, id: string, dx: number, dy: number): Promise<Point> {
  const grip = annotationOn(page, id).locator('.annotation-grip[data-side=title]');
  const from = await pointOf((await grip.count()) > 0 ? grip : annotationOn(page, id));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 2, from.y);
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 12 });
  return { x: from.x + dx, y: from.y + dy };
}
