import { type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright';
import { expect, inject, onTestFinished } from 'vitest';

export interface OpenOptions {
  /** Below the app's address, e.g. `#…`. */
  readonly path?: string;
  readonly context?: BrowserContextOptions;
  /** Errors that the test provokes on purpose. Every other one fails the test. */
  readonly allowErrors?: readonly RegExp[];
  /** Runs before the app's own scripts, e.g. to take storage away. */
  readonly before?: (page: Page) => Promise<unknown>;
}

export interface OpenApp {
  readonly page: Page;
  readonly url: string;
  /** What the console and uncaught errors said so far. */
  readonly consoleErrors: readonly string[];
  /** Closes the page and fails where there were errors. Happens by itself at the end of the test. */
  readonly close: () => Promise<void>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const browser = chromium.connect(inject('browserUrl'));

/** Opens the built app in a profile of its own. Errors on the console, violations of the security policy among them, fail the test. */
export async function openApp(options: OpenOptions = {}): Promise<OpenApp> {
  const { path = '', allowErrors = [] } = options;
  const context = await (await browser).newContext({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    serviceWorkers: 'block',
    ...options.context,
  });
  // As in browsers that cannot write files: nobody could press a button in the system's own dialogs here.
  await context.addInitScript(() => {
    for (const picker of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, picker);
  });
  const consoleErrors: string[] = [];
  const note = (text: string) => {
    if (!allowErrors.some((allowed) => allowed.test(text))) consoleErrors.push(text);
  };
  // Of every tab that a test opens in this profile.
  context.on('console', (message) => message.type() === 'error' && note(message.text()));
  context.on('weberror', (error) => note(error.error().stack ?? error.error().message));
  const page = await context.newPage();
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    await context.close();
    expect(consoleErrors, 'errors on the console of the page').toEqual([]);
  };
  onTestFinished(close);
  await options.before?.(page);
  const url = new URL(path, inject('appUrl')).href;
  await page.goto(url);
  return { page, url, consoleErrors, close };
}

/** Presses at `from`, moves in steps as a hand does, and lets go at `to`. A locator means its middle. */
export async function drag(page: Page, from: Point | Locator, to: Point | Locator, steps = 12): Promise<void> {
  const start = await pointOf(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const end = await pointOf(to);
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(start.x + ((end.x - start.x) * step) / steps, start.y + ((end.y - start.y) * step) / steps);
  }
  await page.mouse.up();
}

/** The middle of an element on the screen, scrolled into view where need be. */
export async function pointOf(target: Point | Locator): Promise<Point> {
  if (!('boundingBox' in target)) return target;
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${target} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
