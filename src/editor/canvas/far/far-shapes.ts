import type { PictureAssets } from '#core/formats/picture/assets.ts';
import type { Colours } from '#core/formats/picture/colours.ts';
import { edgeGroup } from '#core/formats/picture/draw-edges.ts';
import { glyphShape } from '#core/formats/picture/draw-icon.ts';
import { containerGroup, nodeGroup } from '#core/formats/picture/draw-items.ts';
import type { Shape } from '#core/formats/picture/shapes.ts';
import type { DrawnContainer, DrawnEdge, DrawnNode } from '#core/layout/drawn.ts';
import { inflate, type Rect } from '#core/layout/geometry.ts';

export type FarItem = DrawnContainer | DrawnEdge | DrawnNode;

export interface FarLook {
  readonly colours: Colours;
  readonly accent: string;
  readonly assets: PictureAssets;
  /** Of the cards no text is drawn: nobody could read it. */
  readonly tiny: boolean;
  /** Pixels for each px of the drawing. */
  readonly scale: number;
}

/** Room that badge, shadow and the outline of what is selected take around an item. */
const ROOM = 14;

export const boxOf = (item: FarItem): Rect => inflate('points' in item ? item.box : item, ROOM);

interface FarState {
  readonly selected: boolean;
  readonly locked: boolean;
}

/** The shapes of an item as they are seen from afar: those of pictures, with a lock where it is locked, without chips and what would be too small to be seen. */
export function farShapes(item: FarItem, { selected, locked }: FarState, look: FarLook): readonly Shape[] {
  const { colours, assets, tiny, scale } = look;
  if ('points' in item) {
    const { shapes } = edgeGroup(item, colours);
    const seen = scale < HEAD ? shapes.slice(0, 1) : shapes;
    return selected ? [halo(item, look), ...seen] : seen;
  }
  const shapes =
    'titleBox' in item
      ? containerGroup(item, colours, assets).shapes
      : nodeGroup(item.chips.length > 0 ? { ...item, chips: [] } : item, colours, assets).shapes.filter(
          (shape) => !(tiny && shape.kind === 'text' && shape.anchor === undefined),
        );
  const seen = [...shapes.flatMap((shape) => simplified(shape, scale)), ...(locked ? lockSign(item, look) : [])];
  return selected ? [...seen, outline(item, look)] : seen;
}

/** As in `lock.css`: a disc over the lower right corner. */
function lockSign({ x, y, width, height }: Rect, { colours, assets }: FarLook): readonly Shape[] {
  const [left, top] = [x + width - 12, y + height - 12];
  return [
    { kind: 'rect', x: left + 0.5, y: top + 0.5, width: 17, height: 17, radius: 8.5, fill: colours.panel, stroke: colours.lineStrong },
    glyphShape('lock', left + 3.5, top + 4, 11, colours.ink2, assets),
  ];
}

/** Pixels below which letters and line glyphs are no more than a grey haze, and corners look square. */
const LEGIBLE = 2;
const GLYPH = 4;
const CORNER = 0.6;
/** Scales below which shadows, round ends and the heads of arrows are less than a shade of a pixel. */
const SHADOW = 0.15;
const ROUND = 0.15;
const HEAD = 0.06;

function simplified(shape: Shape, scale: number): Shape | readonly Shape[] {
  if (shape.kind === 'text') return shape.size * scale < LEGIBLE ? [] : shape;
  if (shape.kind === 'path') return shape.scale !== undefined && shape.scale * 24 * scale < GLYPH ? [] : shape;
  if (shape.kind !== 'rect') return shape;
  if (shape.fillOpacity !== undefined && shape.stroke === undefined && scale < SHADOW) return [];
  return shape.radius && shape.radius * scale < CORNER ? { ...shape, radius: undefined } : shape;
}

const outline = ({ x, y, width, height, ...item }: DrawnContainer | DrawnNode, { accent, scale }: FarLook): Shape => ({
  kind: 'rect',
  ...inflate({ x, y, width, height }, 3),
  radius: scale < ROUND ? undefined : ('titleBox' in item ? 12 : 10) + 3,
  stroke: accent,
  strokeWidth: 2,
});

const halo = ({ path }: DrawnEdge, { accent, scale }: FarLook): Shape => ({
  kind: 'path',
  d: path,
  stroke: accent,
  strokeWidth: 7,
  strokeOpacity: 0.4,
  round: scale >= ROUND,
});
