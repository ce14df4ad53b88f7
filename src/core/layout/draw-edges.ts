import type { Catalog } from '../catalog/catalog.ts';
import type { Design, DesignEdge, DesignNode } from '../design/design.ts';
import { boxGrid } from './box-grid.ts';
import type { DrawnEdge, DrawnLabel } from './drawn.ts';
import { inflate, overlaps, type Rect, sameRect, union } from './geometry.ts';
import { labelArea, labelSize, longestPiece, placeLabel } from './labels.ts';
import type { EdgeMark, Marks } from './marks.ts';
import type { Obstacles } from './obstacles.ts';
import { drawRoute } from './path.ts';
import { type Network, type Routed, touches } from './routed.ts';
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

/** What an edge says, and where it runs. */
interface Wording {
  readonly edge: DesignEdge;
  readonly from: DesignNode;
  readonly to: DesignNode;
  readonly routed: Routed;
  readonly severity: EdgeMark['severity'] | undefined;
  readonly meant: string | undefined;
  readonly label: Saying | undefined;
}

/** Words along a line, with the room that they need and that it has. */
interface Saying {
  readonly text: string;
  readonly size: ReturnType<typeof labelSize>;
  /** What lies there decides where they go. */
  readonly area: Rect;
  /** Length of the longest piece of the line. */
  readonly room: number;
}

/** A drawn edge with what decided it. */
export interface EdgeMemory {
  readonly wording: Wording;
  readonly drawn: DrawnEdge;
}

type Memories = ReadonlyMap<string, EdgeMemory>;

/** All edges in the design's order. `base` only saves time: the picture is the same without. */
export const drawEdges = (picture: Picture, base: Memories | undefined): Memories => {
  const wordings = picture.design.edges.flatMap((edge) => wordingOf(edge, picture, base?.get(edge.id)) ?? []);
  const labels = placeLabels(picture, wordings, base);
  const result = new Map<string, EdgeMemory>();
  for (const wording of wordings) {
    const { id } = wording.edge;
    const was = base?.get(id);
    const label = labels.get(id);
    const same = was?.wording === wording && was.drawn.label === label;
    result.set(id, same ? was : { wording, drawn: drawEdge(wording, label, picture.catalog, was) });
  }
  return result;
};

const drawEdge = (wording: Wording, label: DrawnLabel | undefined, catalog: Catalog, was: EdgeMemory | undefined): DrawnEdge => {
  const { edge, routed, severity } = wording;
  const family = (edge.flow === undefined ? undefined : catalog.flows.get(edge.flow)?.family) ?? 'none';
  const before = hasSameLine(was, wording) ? was?.drawn : undefined;
  if (before && before.label === label && before.family === family && before.from === edge.from && before.to === edge.to) return before;
  const { path, arrow } = before ?? drawRoute(routed.points, isWrong(severity));
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    points: routed.points,
    path,
    arrow,
    family,
    dashed: family === 'control',
    severity,
    label,
    box: label ? union(inflate(routed.box, ROOM), label) : inflate(routed.box, ROOM),
  };
};

const isWrong = (severity: EdgeMark['severity'] | undefined): boolean => severity === 'error' || severity === 'warning';

const hasSameLine = (was: EdgeMemory | undefined, { routed, severity }: Wording): boolean =>
  was !== undefined && was.wording.routed.points === routed.points && was.wording.severity === severity;

/** The very object that `was` there, where nothing is different; undefined for an edge without a line. */
const wordingOf = (edge: DesignEdge, { catalog, marks, tree, network }: Picture, was: EdgeMemory | undefined): Wording | undefined => {
  const routed = network.routes.get(edge.id);
  const [from, to] = [tree.nodes.get(edge.from), tree.nodes.get(edge.to)];
  if (!routed || !from || !to) return undefined;
  const mark = marks.edges.get(edge.id);
  const [severity, meant] = [mark?.severity, mark?.intent];
  const before = was?.wording;
  const sameWords =
    before?.edge === edge && before.from === from && before.to === to && before.meant === meant && before.severity === severity;
  if (sameWords && before.routed === routed) return before;
  const text = sameWords ? before.label?.text : labelOfEdge(catalog, edge, from, to, isWrong(severity), meant);
  return { edge, from, to, routed, severity, meant, label: text === undefined ? undefined : sayingOf(text, routed, isWrong(severity)) };
};

const sayingOf = (text: string, { points }: Routed, wrong: boolean): Saying => {
  const size = labelSize(text, wrong);
  return { text, size, area: labelArea(points, size), room: longestPiece(points) };
};

const placeLabels = (
  { network, obstacles, changed }: Picture,
  wordings: readonly Wording[],
  base: Memories | undefined,
): ReadonlyMap<string, DrawnLabel> => {
  const dirty: Rect[] = [...changed, ...network.changed];
  const labelled = leastRoomFirst(wordings.filter(({ label }) => label));
  const now = new Map(labelled.map((wording) => [wording.edge.id, wording]));
  for (const [id, was] of base ?? []) {
    if (!was.drawn.label) continue;
    const wording = now.get(id);
    const stays = wording?.label?.text === was.wording.label?.text && wording !== undefined && hasSameLine(was, wording);
    if (!stays) dirty.push(was.drawn.label); // gone, or at another place in the order
  }
  const labels = new Map<string, DrawnLabel>();
  const taken: Rect[] = [];
  const linesNear = nearLines([...network.routes.values()]);
  for (const wording of labelled) {
    const { edge, label: said, routed } = wording;
    if (!said) continue;
    const { text, size, area } = said;
    const was = base?.get(edge.id);
    const before = was?.wording.label?.text === text && hasSameLine(was, wording) ? was.drawn.label : undefined;
    let label = before && !touches(dirty, area) ? before : undefined;
    if (!label) {
      const placed = placeLabel(
        routed.points,
        size,
        obstacles,
        linesNear(routed, area),
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
const nearLines = (lines: readonly Routed[]): ((own: Routed, area: Rect) => readonly (readonly number[])[]) => {
  let searches = 0;
  let grid: ((area: Rect, visit: (thing: { readonly line: Routed }) => void) => void) | undefined;
  return (own, area) => {
    const near: (readonly number[])[] = [];
    const look = (line: Routed): void => {
      if (line !== own && meets(line.box, area)) near.push(line.points);
    };
    searches += 1;
    if (searches === MANY) grid = boxGrid(lines.map((line) => ({ line, box: inflate(line.box, 1) }))); // lines have no area
    if (grid) grid(area, ({ line }) => look(line));
    else lines.forEach(look);
    return near;
  };
};

/** Labels with little choice are placed before those that can go elsewhere. */
const leastRoomFirst = (wordings: readonly Wording[]): readonly Wording[] =>
  [...wordings].sort((a, b) => (a.label?.room ?? 0) - (b.label?.room ?? 0));

/** Like `overlaps`, for lines, which have no area. */
const meets = (line: Rect, area: Rect): boolean =>
  line.x <= area.x + area.width && line.x + line.width >= area.x && line.y <= area.y + area.height && line.y + line.height >= area.y;
