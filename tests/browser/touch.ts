import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { nodes, selected } from './gestures.ts';
import { type OpenOptions, openApp, type Point } from './harness.ts';

/** Fingers on the screen, as the browser itself receives them. Taps on things are Playwright's own `tap`, which is made of the same events. */
export interface Fingers {
  readonly page: Page;
  /** Puts fingers down, one after the other. */
  readonly down: (...at: readonly Point[]) => Promise<void>;
  /** Moves the fingers that are down, in the order in which they came, in steps as hands do. */
  readonly move: (...to: readonly Point[]) => Promise<void>;
  readonly up: () => Promise<void>;
  /** Down and all the way, without a pause in which it would be held. */
  readonly pull: (from: Point, to: Point) => Promise<void>;
  /** The same, and up again. */
  readonly drag: (from: Point, to: Point) => Promise<void>;
}

/** A tablet, held sideways. */
export const tablet = { viewport: { width: 1180, height: 820 }, hasTouch: true } as const;

/** Opens the app on a screen that is touched. */
export async function openTouch(options: OpenOptions = {}): Promise<Fingers> {
  const { page } = await openApp({ ...options, context: { ...tablet, ...options.context } });
  await page.locator('[data-canvas]').waitFor();
  const session = await page.context().newCDPSession(page);
  let now: readonly Point[] = [];
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });
  const down = (...at: readonly Point[]) => {
    now = at;
    return Promise.all(at.map((_, index) => send('touchStart', at.slice(0, index + 1))));
  };
  const move = (...to: readonly Point[]) => {
    const from = now;
    now = to;
    return Promise.all(
      Array.from({ length: 10 }, (_, step) =>
        send(
          'touchMove',
          to.map((end, finger) => between(from[finger] ?? end, end, (step + 1) / 10)),
        ),
      ),
    );
  };
  const up = () => send('touchEnd', []);
  const pull = async (from: Point, to: Point) => {
    now = [to];
    // The first bit at once, so that it is never held; then one by one, or the browser makes a single move of them all.
    await Promise.all([send('touchStart', [from]), send('touchMove', [between(from, to, 0.2)])]);
    for (let step = 3; step <= 10; step++) await send('touchMove', [between(from, to, step / 10)]);
  };
  return {
    page,
    down: async (...at) => void (await down(...at)),
    move: async (...to) => void (await move(...to)),
    up: async () => void (await up()),
    pull,
    drag: async (from, to) => {
      await pull(from, to);
      await up();
    },
  };
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Taps a service of the palette, of the stage that it stands in. */
export async function add(page: Page, stage: string, service: string): Promise<string> {
  const head = page.getByRole('button', { name: new RegExp(`^${stage} ?\\d`) });
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.tap();
  const before = await nodes(page).count();
  await page.locator(`[data-row][data-service="${service}"]:not([data-indented])`).first().tap();
  await expect.poll(() => nodes(page).count()).toBe(before + 1);
  const [id] = await selected(page);
  if (!id) throw new Error(`${service} is not selected`);
  return id;
}

export const handle = (page: Page, id: string, side: string): Locator =>
  page.locator(`.canvas-handle[data-node="${id}"][data-side="${side}"]`);

/** A point of an arrow, to be tapped. */
export const middleOf = (line: Locator): Promise<Point> =>
  line.evaluate((path) => {
    if (!(path instanceof SVGPathElement)) throw new Error('an edge is a path');
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() ?? undefined);
    return { x, y };
  });
