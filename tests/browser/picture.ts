import { PNG } from 'pngjs';
import { type PictureTheme, themeColours } from '#core/formats/picture/colours.ts';
import { badgeBox } from '#core/layout/draw-node.ts';
import type { DrawnContainer, DrawnEdge, DrawnNode, Scene } from '#core/layout/drawn.ts';
import { inflate, overlaps, type Rect } from '#core/layout/geometry.ts';
import { CONTAINER, ICON } from '#core/layout/sizes.ts';

export type Colour = readonly [red: number, green: number, blue: number];

export interface Palette {
  /** Of lines, by family or severity. */
  readonly lines: Readonly<Record<string, Colour>>;
  /** Of badges and of the words on chips, by tone. */
  readonly tones: Readonly<Record<string, Colour>>;
}

/** The colours of a theme. */
export function palette(theme: PictureTheme): Palette {
  const { flows, tones } = themeColours[theme];
  const rgb = (hex: string): Colour => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
  const strong = Object.fromEntries(Object.entries(tones).map(([name, tone]) => [name, rgb(tone.strong)]));
  const lines = Object.fromEntries(Object.entries(flows).map(([name, flow]) => [name, rgb(flow)]));
  return { lines: { ...lines, none: lines.control ?? [0, 0, 0], ...strong }, tones: strong };
}

/** A decoded picture of a part of a scene: `frame` in px of the scene, `scale` pixels for each of them. */
export interface Picture {
  readonly png: PNG;
  readonly frame: Rect;
  readonly scale: number;
}

export const decode = (bytes: Buffer, frame: Rect, scale: number): Picture => ({ png: PNG.sync.read(bytes), frame, scale });

/**
 * What the scene says is drawn and the picture does not show: "edge a -> b", "icon of a", "label of a -> b", "name of a",
 * "badge of a", "chip Retrain models of a".
 */
export function missing(picture: Picture, scene: Scene, palette: Palette): string[] {
  const lost: string[] = [];
  for (const edge of scene.edges) {
    if (!showsLine(picture, scene, edge, lineColour(edge, palette))) lost.push(`edge ${edge.id}`);
    if (edge.label && !showsText(picture, edge.label, lineColour(edge, palette), scene)) lost.push(`label of ${edge.id}`);
  }
  for (const item of [...scene.nodes, ...scene.containers]) {
    if (!showsIcon(picture, item)) lost.push(`icon of ${item.id}`);
    if (!showsName(picture, item)) lost.push(`name of ${item.id}`);
    if (item.badge && !showsBadge(picture, item, palette.tones[item.badge.severity])) lost.push(`badge of ${item.id}`);
    for (const chip of 'chips' in item ? item.chips : []) {
      const box = { ...chip, x: item.x + chip.x, y: item.y + chip.y };
      if (!showsInk(picture, box, palette.tones[chip.tone])) lost.push(`chip ${chip.text} of ${item.id}`);
    }
  }
  return lost;
}

const lineColour = (edge: DrawnEdge, { lines }: Palette): Colour =>
  (edge.severity === 'error' || edge.severity === 'warning' ? lines[edge.severity] : lines[edge.family]) ?? [0, 0, 0];

/** The pixel nearest to a colour within a pixel of a point of the scene; how far off it is, 0 to 441. */
function distance({ png, frame, scale }: Picture, x: number, y: number, colour: Colour): number {
  const [px, py] = [Math.round((x - frame.x) * scale), Math.round((y - frame.y) * scale)];
  let least = Number.POSITIVE_INFINITY;
  for (let dy = -1; dy <= 0; dy += 1)
    for (let dx = -1; dx <= 0; dx += 1) least = Math.min(least, off(pixel(png, px + dx, py + dy), colour));
  return least;
}

const pixel = (png: PNG, x: number, y: number): Colour => {
  const at = (y * png.width + x) * 4;
  return x < 0 || y < 0 || x >= png.width || y >= png.height
    ? [-1000, -1000, -1000]
    : [png.data[at] ?? 0, png.data[at + 1] ?? 0, png.data[at + 2] ?? 0];
};

const off = (a: Colour, b: Colour): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const ALIKE = 60;

/** Along the line, wherever nothing else is drawn, its colour: everywhere, or on half the way for a dashed one. */
function showsLine(picture: Picture, scene: Scene, edge: DrawnEdge, colour: Colour): boolean {
  const around = inflate(edge.box, 12);
  const others = scene.edges.filter((other) => other !== edge && overlaps(other.box, around));
  const covers: Rect[] = [
    ...scene.nodes.map((node) => inflate(node, 12)),
    ...scene.edges.flatMap(({ label }) => (label ? [inflate(label, 2)] : [])),
  ].filter((cover) => overlaps(cover, around));
  const clear = ({ x, y }: { readonly x: number; readonly y: number }): boolean => {
    const spot = { x: x - 3, y: y - 3, width: 6, height: 6 };
    return !covers.some((cover) => overlaps(spot, cover)) && !scene.containers.some((frame) => onBorder(frame, x, y));
  };
  const spots = [...along(edge.points)].filter(clear);
  const alone = spots.filter(({ x, y }) => !others.some((other) => near(other.points, x, y, 8)));
  // In a dense drawing a line may lie beside others all the way: then its colour is looked for among theirs.
  const looked = alone.length >= 3 ? alone : spots;
  if (looked.length < 3) return true; // hidden below cards and labels
  const seen = looked.filter(({ x, y }) => distance(picture, x, y, colour) < ALIKE).length;
  return seen / looked.length > (edge.dashed ? 0.35 : 0.9);
}

/** Points 1 px apart on the straight pieces, corners and arrow head left out. */
function* along(points: readonly number[]): Iterable<{ x: number; y: number }> {
  for (let i = 2; i < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i - 2] ?? 0, points[i - 1] ?? 0, points[i] ?? 0, points[i + 1] ?? 0];
    const length = Math.abs(bx - ax) + Math.abs(by - ay);
    const [from, to] = [i === 2 ? 2 : 9, length - (i === points.length - 2 ? 13 : 9)];
    for (let at = from; at < to; at += 1) yield { x: ax + Math.sign(bx - ax) * at, y: ay + Math.sign(by - ay) * at };
  }
}

const near = (points: readonly number[], x: number, y: number, room: number): boolean => {
  for (let i = 2; i < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i - 2] ?? 0, points[i - 1] ?? 0, points[i] ?? 0, points[i + 1] ?? 0];
    if (x > Math.min(ax, bx) - room && x < Math.max(ax, bx) + room && y > Math.min(ay, by) - room && y < Math.max(ay, by) + room)
      return true;
  }
  return false;
};

const onBorder = ({ x, y, width, height }: Rect, px: number, py: number): boolean =>
  Math.min(Math.abs(px - x), Math.abs(px - x - width)) < 4 || Math.min(Math.abs(py - y), Math.abs(py - y - height)) < 4;

/** Ink of a colour in a label's box beside all lines, which a missing label would lay bare. */
function showsText(picture: Picture, box: Rect, colour: Colour, scene: Scene): boolean {
  const lines = scene.edges.filter((edge) => overlaps(edge.box, box));
  let ink = 0;
  for (let y = box.y + 3; y < box.y + box.height - 3; y += 0.5)
    for (let x = box.x + 5; x < box.x + box.width - 5; x += 0.5)
      if (!lines.some((line) => near(line.points, x, y, 3)) && distance(picture, x, y, colour) < 2 * ALIKE) ink += 0.25;
  return ink > box.width * 0.3;
}

/** A pill in its colour around the number. */
function showsBadge(picture: Picture, item: DrawnNode | DrawnContainer, colour: Colour = [0, 0, 0]): boolean {
  const box = badgeBox(item);
  if (!box) return false;
  let drawn = 0;
  for (let y = 3; y < box.height - 3; y += 1)
    for (let x = 3; x < box.width - 3; x += 1) if (distance(picture, box.x + x, box.y + y, colour) < ALIKE) drawn += 1;
  return drawn > (box.width - 6) * (box.height - 6) * 0.4;
}

/** Sign and words of a chip. */
function showsInk(picture: Picture, box: Rect, colour: Colour = [0, 0, 0]): boolean {
  let [sign, words] = [0, 0];
  for (let y = 3; y < box.height - 3; y += 0.5)
    for (let x = 5; x < box.width - 5; x += 0.5) {
      if (distance(picture, box.x + x, box.y + y, colour) >= 2 * ALIKE) continue;
      if (x < 20) sign += 0.25;
      else words += 0.25;
    }
  return sign > 6 && words > box.width * 0.3;
}

/** Tile or lines differ from the card or frame they lie on. */
function showsIcon(picture: Picture, item: DrawnNode | DrawnContainer): boolean {
  const [left, top, size] = 'titleBox' in item ? [10, (CONTAINER.header - 20) / 2, 20] : [ICON.x + 2, ICON.y, ICON.size];
  const ground = surface(picture, item);
  let drawn = 0;
  let looked = 0;
  for (let y = 3; y < size - 3; y += 1)
    for (let x = 3; x < size - 3; x += 1) {
      looked += 1;
      if (distance(picture, item.x + left + x, item.y + top + y, ground) > 14) drawn += 1;
    }
  return drawn / looked > 0.06;
}

/** The colour of a card or frame where nothing else is: at its top, clear of icon and text. */
const surface = ({ png, frame, scale }: Picture, item: Rect): Colour =>
  pixel(png, Math.round((item.x - frame.x + 40) * scale), Math.round((item.y - frame.y + 3.5) * scale));

/** Something is written where the name stands. */
function showsName(picture: Picture, item: DrawnNode | DrawnContainer): boolean {
  const [left, top, width, height] = 'titleBox' in item ? [40, 8, item.titleBox.width - 40, 16] : [56, 12, 60, 16];
  const ground = surface(picture, item);
  let ink = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (distance(picture, item.x + left + x, item.y + top + y, ground) > 120) ink += 1;
  return ink > 20;
}
