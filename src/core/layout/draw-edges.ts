import type { Catalog } from '../catalog/catalog.ts';
import type { Design, DesignEdge, DesignNode } from '../design/design.ts';
import { boxGrid } from './box-grid.ts';
import type { DrawnEdge, DrawnLabel } from './drawn.ts';
import { inflate, overlaps, type Rect, sameRect, union } from './geometry.ts';
import { labelArea, labelSize, longestPiece, placeLabel } from './labels.ts';
import type { Network } from './lay-lines.ts';
import type { EdgeMark, Marks } from './marks.ts';
import type { Obstacles } from './obstacles.ts';
import { drawRoute } from './path.ts';
import { type Routed, touches } from './routed.ts';
import type { Tree } from './tree.ts';
import { labelOfEdge } from './words.ts';

/** Room around a line for its width and its arrow head. */
const ROOM = 6;

/** What edges are drawn from; `changed` is what else of the picture is new. */
interface Picture {
  readonly design: Design;
  readonly catalog: Catalog;
  readonly marks: Marks;
  readonly tree: Tree;
  readonly network: Network;
  readonly obstacles: Obstacles;
  readonly changed: readonly Rect[];
}

/** A drawn edge with what decided it. */
export interface EdgeMemory {
  readonly edge: DesignEdge;
  readonly from: DesignNode;
  readonly to: DesignNode;
  readonly text: string | undefined;
  readonly meant: string | undefined;
  readonly drawn: DrawnEdge;
}

interface Wording {
  readonly edge: DesignEdge;
  readonly from: DesignNode;
  readonly to: DesignNode;
  readonly routed: Routed;
  readonly mark: EdgeMark | undefined;
  readonly wrong: boolean;
  readonly was: EdgeMemory | undefined;
  readonly text: string | undefined;
  readonly sameLine: boolean;
}

/** All edges in the design's order. `base` only saves time: the picture is the same without. */
export const drawEdges = (picture: Picture, base: ReadonlyMap<string, EdgeMemory> | undefined): ReadonlyMap<string, EdgeMemory> => {
  const texts = wordings(picture, base);
  const labels = placeLabels(picture, texts, base);
  const result = new Map<string, EdgeMemory>();
  for (const wording of texts.values()) {
    const { edge, from, to, mark, text, was } = wording;
    const drawn = drawEdge(wording, labels.get(edge.id), picture.catalog);
    const same =
      was &&
      was.drawn === drawn &&
      was.edge === edge &&
      was.from === from &&
      was.to === to &&
      was.text === text &&
      was.meant === mark?.intent;
    result.set(edge.id, same ? was : { edge, from, to, text, meant: mark?.intent, drawn });
  }
  return result;
};

const drawEdge = ({ edge, routed, mark, wrong, was, sameLine }: Wording, label: DrawnLabel | undefined, catalog: Catalog): DrawnEdge => {
  const family = (edge.flow === undefined ? undefined : catalog.flows.get(edge.flow)?.family) ?? 'none';
  const before = sameLine ? was?.drawn : undefined;
  if (before && before.label === label && before.family === family && before.from === edge.from && before.to === edge.to) return before;
  const { path, arrow } = before ?? drawRoute(routed.points, wrong);
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    points: routed.points,
    path,
    arrow,
    family,
    dashed: family === 'control',
    severity: mark?.severity,
    label,
    box: label ? union(inflate(routed.box, ROOM), label) : inflate(routed.box, ROOM),
  };
};

/** What each edge says, in the design's order. */
const wordings = (
  { design, catalog, marks, tree, network }: Picture,
  base: ReadonlyMap<string, EdgeMemory> | undefined,
): ReadonlyMap<string, Wording> => {
  const texts = new Map<string, Wording>();
  for (const edge of design.edges) {
    const routed = network.routes.get(edge.id);
    const [from, to] = [tree.nodes.get(edge.from), tree.nodes.get(edge.to)];
    if (!routed || !from || !to) continue;
    const mark = marks.edges.get(edge.id);
    const wrong = mark?.severity === 'error' || mark?.severity === 'warning';
    const was = base?.get(edge.id);
    const sameMark = was !== undefined && was.meant === mark?.intent && was.drawn.severity === mark?.severity;
    const sameWords = sameMark && was.edge === edge && was.from === from && was.to === to;
    const text = sameWords ? was.text : labelOfEdge(catalog, edge, from, to, wrong, mark?.intent);
    const sameLine = was !== undefined && was.drawn.points === routed.points && was.drawn.severity === mark?.severity;
    texts.set(edge.id, { edge, from, to, routed, mark, wrong, was, text, sameLine });
  }
  return texts;
};

const placeLabels = (
  { network, obstacles, changed }: Picture,
  texts: ReadonlyMap<string, Wording>,
  base: ReadonlyMap<string, EdgeMemory> | undefined,
): ReadonlyMap<string, DrawnLabel> => {
  const dirty: Rect[] = [...changed, ...network.changed];
  for (const [id, { drawn, text }] of base ?? []) {
    const now = texts.get(id);
    if (drawn.label && !(now?.sameLine && now.text === text)) dirty.push(drawn.label); // gone, or at another place in the order
  }
  const labels = new Map<string, DrawnLabel>();
  const taken: Rect[] = [];
  const linesNear = nearLines([...network.routes.values()]);
  for (const { edge, text, wrong, routed, was, sameLine } of leastRoomFirst(texts.values())) {
    if (text === undefined) continue;
    const size = labelSize(text, wrong);
    const area = labelArea(routed.points, size);
    const before = sameLine && was?.text === text ? was.drawn.label : undefined;
    let label = before && !touches(dirty, area) ? before : undefined;
    if (!label) {
      const near = linesNear(edge.id, area);
      const placed = placeLabel(
        routed.points,
        size,
        obstacles,
        near,
        taken.filter((other) => overlaps(other, area)),
      );
      label = before && before.text === placed.text && sameRect(before, placed) ? before : placed;
    }
    labels.set(edge.id, label);
    taken.push(label);
    if (was?.drawn.label === label) continue;
    dirty.push(label);
    if (was?.drawn.label) dirty.push(was.drawn.label);
  }
  return labels;
};

/** From this many searches on, putting all lines into a grid takes less time than going through them. */
const MANY = 40;

/** Finds the lines, other than its own, that come near where a label could lie. */
const nearLines = (lines: readonly Routed[]): ((own: string, area: Rect) => readonly (readonly number[])[]) => {
  let searches = 0;
  let grid: ((area: Rect, visit: (thing: { readonly line: Routed }) => void) => void) | undefined;
  return (own, area) => {
    const near: (readonly number[])[] = [];
    const look = (line: Routed): void => {
      if (meets(line.box, area) && line.id !== own) near.push(line.points);
    };
    searches += 1;
    if (searches === MANY) grid = boxGrid(lines.map((line) => ({ line, box: inflate(line.box, 1) }))); // lines have no area
    if (grid) grid(area, ({ line }) => look(line));
    else lines.forEach(look);
    return near;
  };
};

/** Labels with little choice are placed before those that can go elsewhere. */
const leastRoomFirst = (wordings: Iterable<Wording>): readonly Wording[] => {
  const rooms = [...wordings]
    .filter(({ text }) => text !== undefined)
    .map((wording) => ({ wording, room: longestPiece(wording.routed.points) }));
  return rooms.sort((a, b) => a.room - b.room).map(({ wording }) => wording);
};

/** Like `overlaps`, for lines, which have no area. */
const meets = (line: Rect, area: Rect): boolean =>
  line.x <= area.x + area.width && line.x + line.width >= area.x && line.y <= area.y + area.height && line.y + line.height >= area.y;
