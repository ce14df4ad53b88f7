import { type Catalog, serviceOf, variantOf } from '../catalog/catalog.ts';
import { serviceName } from '../catalog/names.ts';
import type { DesignNode } from '../design/design.ts';
import type { Badge, DrawnContainer, DrawnNode, Icon } from './drawn.ts';
import type { Rect } from './geometry.ts';
import type { NodeMark } from './marks.ts';
import { BADGE, CONTAINER, placeChips, TEXT } from './sizes.ts';
import { ellipsize, textWidth } from './text.ts';
import { subtitleOfNode, titleOfNode } from './words.ts';

const iconOf = (catalog: Catalog, node: Pick<DesignNode, 'service' | 'variant'>): Icon => {
  const icon = serviceOf(catalog, node)?.icon;
  if (!icon) return { glyph: 'box', category: 'general' };
  const own = variantOf(catalog, node)?.icon;
  if (own) return { glyph: own.glyph, category: 'glyph' in icon ? icon.category : 'general' };
  return icon;
};

const badgeOf = (mark: NodeMark | undefined): Badge | undefined =>
  mark && mark.count > 0 ? { count: mark.count, severity: mark.severity ?? 'advice' } : undefined;

const NO_CHIPS: DrawnNode['chips'] = [];

export const drawNode = (
  catalog: Catalog,
  node: DesignNode,
  rect: Rect,
  parent: string | undefined,
  mark: NodeMark | undefined,
  livesIn: string | undefined,
): DrawnNode => ({
  id: node.id,
  service: node.service,
  parent,
  x: rect.x,
  y: rect.y,
  width: rect.width,
  height: rect.height,
  title: ellipsize(titleOfNode(catalog, node), TEXT.width, TEXT.titleSize, 600),
  subtitle: ellipsize(subtitleOfNode(catalog, node), TEXT.subtitleWidth, TEXT.subtitleSize, 400),
  icon: iconOf(catalog, node),
  chips: mark && mark.chips.length > 0 ? placeChips(mark.chips) : NO_CHIPS,
  severity: mark?.severity,
  badge: badgeOf(mark),
  livesIn,
});

const NAME_GAP = 8;
const HEADER_END = 40; // room for the count of findings

export const drawContainer = (
  catalog: Catalog,
  node: DesignNode,
  rect: Rect,
  parent: string | undefined,
  mark: NodeMark | undefined,
  depth: number,
): DrawnContainer => {
  const service = serviceOf(catalog, node);
  const room = rect.width - CONTAINER.textX - HEADER_END;
  const title = ellipsize(serviceName(catalog, node), room, CONTAINER.text, 600);
  const titleWidth = textWidth(title, CONTAINER.text, 600);
  const named = node.name && node.name !== service?.name ? node.name : '';
  const name = room - titleWidth - NAME_GAP > 30 ? ellipsize(named, room - titleWidth - NAME_GAP, CONTAINER.text, 400) : '';
  const width = CONTAINER.textX + titleWidth + (name ? NAME_GAP + textWidth(name, CONTAINER.text, 400) : 0);
  return {
    id: node.id,
    service: node.service,
    parent,
    x: rect.x,
    y: rect.y,
    width: rect.width,
    height: rect.height,
    kind: service?.container ?? 'location',
    title,
    name,
    titleBox: { x: rect.x + 6, y: rect.y + 4, width: Math.ceil(width), height: CONTAINER.header - 8 },
    icon: iconOf(catalog, node),
    severity: mark?.severity,
    badge: badgeOf(mark),
    depth,
  };
};

/** The box of a badge: at the top right corner of a card and partly outside, inside the header of a container. */
export const badgeBox = (item: DrawnNode | DrawnContainer): Rect | undefined => {
  if (!item.badge) return undefined;
  const { size, outside } = BADGE;
  if ('titleBox' in item)
    return { x: item.x + item.width - size - 8, y: item.y + (CONTAINER.header - size) / 2, width: size, height: size };
  return { x: item.x + item.width - size + outside, y: item.y - outside, width: size, height: size };
};

/** Whether two marks look the same. */
export const sameMark = (a: NodeMark | undefined, b: NodeMark | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.count === b.count &&
    a.severity === b.severity &&
    a.chips.length === b.chips.length &&
    a.chips.every((chip, i) => chip.text === b.chips[i]?.text && chip.tone === b.chips[i]?.tone));
