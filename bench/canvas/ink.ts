import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { inflate, overlaps, type Rect } from '../../src/core/layout/geometry.ts';
import type { Place, View } from './view.ts';

/** What is looked for on the screen, in px of the drawing. */
export interface Drawing {
  /** Corners as x, y, x, y, … */
  readonly lines: readonly (readonly number[])[];
  /** What may hide a line. */
  readonly covers: readonly Rect[];
  /** What lies below the lines, with a border. */
  readonly frames: readonly Rect[];
}

const SAMPLE = 50;
/** From one line of the sample to the next, a prime: they come from everywhere in the list. */
const STRIDE = 7919;
/** Pixels around a spot that nothing but lines may touch: they show what the ground is like. */
const ROOM = 6;
/** Pixels that a line may be off: boards end their arrows a little before the border. */
const OFF = 3;
/** A colour channel that differs by less may be a shade of the ground. */
const SHADE = 12;

/**
 * Throws unless lines are really on the screen: of a sample, the pixels near the middle differ from the ground around them. What says that
 * it painted and did not is found out here. The page has so many pixels for each px that even thin lines are seen.
 */
export async function expectInk(page: Page, view: View, { lines, covers, frames }: Drawing): Promise<void> {
  const sharpness = await page.evaluate(() => devicePixelRatio);
  const scale = view.zoom * sharpness;
  const clip = { x: view.left, y: view.top, width: view.width, height: view.height };
  const png = PNG.sync.read(await page.screenshot({ clip, timeout: 120_000 }));
  const inPicture = ({ x, y }: Place): Place => ({ x: (view.x + x * view.zoom) * sharpness, y: (view.y + y * view.zoom) * sharpness });
  const room = ROOM / scale;
  const isClear = ({ x, y }: Place): boolean => {
    const around = inflate({ x, y, width: 0, height: 0 }, room);
    const across = (frame: Rect) => overlaps(around, frame) && !inside(around, frame);
    return !covers.some((cover) => overlaps(around, cover)) && !frames.some(across) && isIn(png, inPicture({ x, y }));
  };
  let [looked, blank] = [0, 0];
  for (let i = 0; i < lines.length && looked < SAMPLE; i++) {
    const spot = spots(lines[(i * STRIDE) % lines.length] ?? [], 1 / scale).find(isClear);
    if (!spot) continue;
    looked += 1;
    if (contrast(png, inPicture(spot)) < SHADE) blank += 1;
  }
  if (looked < SAMPLE) throw new Error(`only ${looked} lines have a spot at which they could be seen`);
  if (blank > 0) throw new Error(`${blank} of ${looked} lines cannot be seen`);
}

const inside = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

const isIn = ({ width, height }: PNG, { x, y }: Place): boolean => x > ROOM && y > ROOM && x < width - ROOM - 1 && y < height - ROOM - 1;

/** Places on the middle half of a line, `step` apart, those nearest to the middle first. */
function spots(line: readonly number[], step: number): readonly Place[] {
  const places: Place[] = [];
  for (let i = 2; i < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i - 2] ?? 0, line[i - 1] ?? 0, line[i] ?? 0, line[i + 1] ?? 0];
    const length = Math.hypot(bx - ax, by - ay);
    for (let at = 0; at < length; at += step) places.push({ x: ax + ((bx - ax) * at) / length, y: ay + ((by - ay) * at) / length });
  }
  const middle = places.length / 2;
  return places
    .map((place, i) => ({ place, far: Math.abs(i - middle) }))
    .filter(({ far }) => far <= middle / 2)
    .sort((a, b) => a.far - b.far)
    .map(({ place }) => place);
}

/** By how much a pixel near a place differs from most pixels around it, 0 to 255. */
function contrast(png: PNG, place: Place): number {
  const [x, y] = [Math.round(place.x), Math.round(place.y)];
  const counts = new Map<string, number>();
  for (let dy = -ROOM; dy <= ROOM; dy++)
    for (let dx = -ROOM; dx <= ROOM; dx++) {
      const colour = pixel(png, x + dx, y + dy).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  const ground = [...counts]
    .reduce((most, one) => (one[1] > most[1] ? one : most))[0]
    .split(',')
    .map(Number);
  let most = 0;
  for (let dy = -OFF; dy <= OFF; dy++)
    for (let dx = -OFF; dx <= OFF; dx++)
      for (const [channel, value] of pixel(png, x + dx, y + dy).entries()) most = Math.max(most, Math.abs(value - (ground[channel] ?? 0)));
  return most;
}

const pixel = ({ data, width }: PNG, x: number, y: number): readonly number[] => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
];
