import type { Page } from 'playwright';
import { expect } from 'vitest';
import { type OpenOptions, openApp, type Point } from './harness.ts';

/* A large design seen from afar: it is painted, and what is not worked with has no element. */

const columns = 8;
const [wide, high] = [280, 120];
const [width, height] = [176, 56];
/** Where cards begin in their frame. */
const inside = { x: 24, y: 56 };

interface Wishes {
  /** Cards; one in sixteen has a use that is not its own. */
  readonly cards: number;
  /** Cards that lie exactly under others, and are not seen. */
  readonly under?: number;
  /** The card that is locked. */
  readonly locked?: number;
}

const services = ['s3', 'glue-etl', 's3', 'sagemaker-processing', 's3', 'databrew', 's3', 'sagemaker-training'];

/** Cards in rows, each row in arrows from left to right, all in one region, with an empty one below. */
export function largeDesign({ cards, under = 0, locked }: Wishes): object {
  const rows = Math.ceil(cards / columns);
  const place = (i: number): Point => ({ x: inside.x + (i % columns) * wide, y: inside.y + Math.floor(i / columns) * high });
  const card = (id: string, i: number) => ({
    id,
    service: services[i % columns],
    name: `Step ${i}`,
    in: 'region',
    position: place(i),
    ...(i % 16 === 5 && { usedFor: ['retrain-models'] }),
    ...(i === locked && { locked: true }),
  });
  const size = { width: 2 * inside.x + (columns - 1) * wide + width, height: inside.y + rows * high + 24 };
  return {
    trueline: 1,
    title: 'Large',
    stage: 'draft',
    nodes: [
      { id: 'region', service: 'aws-region', name: 'Home', position: { x: 0, y: 0 }, size },
      {
        id: 'other',
        service: 'aws-region',
        name: 'Away',
        position: { x: 0, y: size.height + 80 },
        size: { width: size.width, height: 240 },
      },
      ...Array.from({ length: under }, (_, i) => card(`u${i}`, i)),
      ...Array.from({ length: cards }, (_, i) => card(`n${i}`, i)),
    ],
    edges: Array.from({ length: cards }, (_, i) => i)
      .filter((i) => i % columns < columns - 1 && i + 1 < cards)
      .map((i) => ({ id: `e${i}`, from: `n${i}`, to: `n${i + 1}`, flow: 'dataset', ...(i % 5 === 0 && { label: `Batch ${i}` }) })),
  };
}

/** Opens a design by dropping its file, all of it in view. */
export async function openLarge(design: object, options: OpenOptions = {}): Promise<Page> {
  const { page } = await openApp(options);
  await dropDesign(page, design);
  await settled(page);
  return page;
}

/** Drops the file of a design onto an empty page, and waits until it is seen. */
export async function dropDesign(page: Page, design: object): Promise<void> {
  await page.getByRole('button', { name: 'Open a file' }).waitFor();
  await page.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'design.trueline.json', { type: 'application/json' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  }, JSON.stringify(design));
  await expect.poll(() => painted(page).then(({ nodes }) => nodes > 0 || page.locator('.card').first().isVisible())).toBe(true);
}

/** How much is on the painted layer. */
export const painted = (page: Page): Promise<{ readonly nodes: number; readonly edges: number }> =>
  page.evaluate(() => {
    const { nodes, edges } = document.querySelector<HTMLElement>('canvas.far-layer')?.dataset ?? {};
    return { nodes: Number(nodes), edges: Number(edges) };
  });

/** A point of the drawing on the screen. */
export const onScreen = (page: Page, { x, y }: Point): Promise<Point> =>
  page.evaluate(
    ([x, y]) => {
      const [canvas, viewport] = ['.react-flow', '.react-flow__viewport'].map((one) => document.querySelector<HTMLElement>(one));
      if (!canvas || !viewport) throw new Error('there is no canvas');
      const { left, top } = canvas.getBoundingClientRect();
      const { a, e, f } = new DOMMatrix(getComputedStyle(viewport).transform);
      return { x: left + e + x * a, y: top + f + y * a };
    },
    [x, y] as const,
  );

/** The middle of a card on the screen, `by` px of the drawing beside it. */
export const cardOn = (page: Page, i: number, by: Point = { x: 0, y: 0 }): Promise<Point> =>
  onScreen(page, {
    x: inside.x + (i % columns) * wide + width / 2 + by.x,
    y: inside.y + Math.floor(i / columns) * high + height / 2 + by.y,
  });

/** Waits until the icons are painted, too: nothing of the picture changes any more. */
export async function settled(page: Page): Promise<Buffer> {
  const area = await page.locator('.react-flow').boundingBox();
  if (!area) throw new Error('there is no canvas');
  let before: Buffer = Buffer.alloc(0);
  await expect
    .poll(async () => {
      const now = await page.screenshot({ clip: area });
      const same = now.equals(before);
      before = now;
      return same;
    })
    .toBe(true);
  return before;
}
