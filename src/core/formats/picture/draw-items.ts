import { badgeBox } from '../../layout/draw-node.ts';
import type { DrawnContainer, DrawnNode } from '../../layout/drawn.ts';
import type { Tone } from '../../layout/marks.ts';
import { CONTAINER, ICON } from '../../layout/sizes.ts';
import { textWidth } from '../../layout/text.ts';
import type { PictureAssets } from './assets.ts';
import { type Colours, categoryColours } from './colours.ts';
import { addIcon, glyphShape } from './draw-icon.ts';
import type { Group, Shape } from './shapes.ts';

const RADIUS = 10;
const FRAME_RADIUS = 12;
const chipSigns: Readonly<Partial<Record<Tone, string>>> = { error: 'x', warning: 'x' };

const borderOf = (severity: Tone | undefined, colours: Colours, otherwise: string): string =>
  severity === 'error' || severity === 'warning' ? colours.tones[severity].strong : otherwise;

/** The card of a service, as the canvas shows it. */
export const nodeGroup = (node: DrawnNode, colours: Colours, assets: PictureAssets): Group => {
  const { x, y, width, height } = node;
  const { shadow } = colours;
  const shapes: Shape[] = [
    // A soft edge below the card, without filters, which many programs cannot draw.
    { kind: 'rect', x, y: y + 1, width, height, radius: RADIUS, fill: shadow.colour, fillOpacity: shadow.opacity * 0.7 },
    {
      kind: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      radius: RADIUS - 0.5,
      fill: colours.panel,
      stroke: borderOf(node.severity, colours, colours.lineStrong),
    },
  ];
  addIcon(shapes, node.icon, x + 10, y + ICON.y, ICON.size, colours, assets);
  shapes.push(
    { kind: 'text', x: x + 56, y: y + 24, text: node.title, size: 12.5, weight: 600, fill: colours.ink },
    { kind: 'text', x: x + 56, y: y + 41, text: node.subtitle, size: 11.5, weight: 400, fill: colours.ink3 },
  );
  for (const chip of node.chips) {
    const tone = colours.tones[chip.tone];
    const [left, top] = [x + chip.x, y + chip.y];
    shapes.push(
      { kind: 'rect', x: left, y: top, width: chip.width, height: chip.height, radius: 6, fill: tone.soft },
      glyphShape(chipSigns[chip.tone] ?? 'circle-question-mark', left + 6, top + 4, 12, tone.strong, assets, 2.25),
      { kind: 'text', x: left + 23, y: top + 14, text: chip.text, size: 11.5, weight: 500, fill: tone.strong },
    );
  }
  if (node.livesIn !== undefined) {
    const [left, top] = [x + width - 20, y + height - 20];
    shapes.push(
      { kind: 'rect', x: left, y: top, width: 14, height: 14, radius: 4, fill: colours.panel },
      glyphShape('cloud', left + 1.5, top + 1.5, 11, categoryColours(colours, 'analytics').ink, assets),
    );
  }
  if (node.badge) addBadge(shapes, node, colours, true);
  return { of: 'node', id: node.id, shapes };
};

const addBadge = (shapes: Shape[], item: DrawnNode | DrawnContainer, colours: Colours, ring: boolean): void => {
  const box = badgeBox(item);
  if (!box || !item.badge) return;
  const tone = colours.tones[item.badge.severity];
  const text = `${item.badge.count}`;
  const width = Math.max(box.width, textWidth(text, 11, 600) + 8);
  const left = box.x + box.width - width;
  const pill = (room: number, fill: string): Shape => ({
    kind: 'rect',
    x: left - room,
    y: box.y - room,
    width: width + 2 * room,
    height: box.height + 2 * room,
    radius: box.height / 2 + room,
    fill,
  });
  if (ring) shapes.push(pill(2, colours.bg));
  shapes.push(pill(0, tone.strong), {
    kind: 'text',
    x: left + width / 2,
    y: box.y + 13,
    text,
    size: 11,
    weight: 600,
    fill: tone.on,
    anchor: 'middle',
  });
};

/** The tinted frame of a location or workflow. */
export const containerGroup = (item: DrawnContainer, colours: Colours, assets: PictureAssets): Group => {
  const { x, y, width, height } = item;
  const frame = frameColours(item, colours);
  const text = { kind: 'text', y: y + 21, size: CONTAINER.text } as const;
  const left = x + 39;
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      radius: FRAME_RADIUS - 0.5,
      fill: frame.main,
      fillOpacity: 0.04,
      stroke: borderOf(item.severity, colours, frame.main),
    },
  ];
  addIcon(shapes, item.icon, x + 11, y + 7, 20, colours, assets);
  const wide = textWidth(item.title, CONTAINER.text, 600);
  shapes.push({ ...text, x: left, text: item.title, weight: 600, fill: frame.ink, width: item.name ? wide : undefined });
  if (item.name) shapes.push({ ...text, x: left + wide + 8, text: item.name, weight: 400, fill: colours.ink2 });
  addBadge(shapes, item, colours, false);
  return { of: 'container', id: item.id, shapes };
};

/** Locations that have a colour of their own, as AWS colours them. */
const byService: Readonly<Record<string, string>> = { subnet: 'storage', 'aws-account': 'integration' };

const frameColours = ({ service, icon, kind }: DrawnContainer, colours: Colours): { readonly main: string; readonly ink: string } => {
  const serving = colours.flows.serving;
  if (service === 'aws-region' && serving !== undefined) return { main: serving, ink: serving };
  const own = Object.hasOwn(byService, service) ? byService[service] : undefined;
  return categoryColours(colours, own ?? ('glyph' in icon ? plainer(icon.category) : kind === 'location' ? 'analytics' : 'integration'));
};

/** Frames know fewer colours than tiles. */
const plainer = (category: string): string => (category === 'machine-learning' || category === 'integration' ? category : 'general');
