import type { Catalog } from '../catalog/catalog.ts';
import { withContents } from '../design/contents.ts';
import type { Design, DesignNode } from '../design/design.ts';
import { graphOf } from '../design/graph.ts';
import { takePart } from '../design/take-part.ts';
import { around, centre, type Direction, type Point } from './geometry.ts';
import type { Marks } from './marks.ts';
import { placeDesign } from './place.ts';
import { freePlace, settle } from './settle.ts';
import { CONTENT } from './sizes.ts';
import { tidy } from './tidy.ts';
import type { LayOut } from './tidy-level.ts';
import { type Tree, treeOf } from './tree.ts';

/**
 * The design with only some nodes laid out anew, and what they hold: those in one frame together, with their middle where it was
 * or as near to it as is free. Everything else stays, and so do locked ones. A frame by itself gets its contents tidied.
 */
export const tidyPart = async (
  design: Design,
  ids: Iterable<string>,
  catalog: Catalog,
  marks: Marks,
  layOut: LayOut,
  direction: Direction,
): Promise<Design> => {
  const tree = treeOf(design, catalog);
  let result = design;
  for (const [frame, group] of groupsOf(tree, new Set(ids))) {
    const part = takePart(design, group);
    const sub: Design = { trueline: 1, nodes: part.nodes, edges: part.edges };
    const laidOut = settle(sub, await tidy(sub, catalog, marks, layOut, direction), catalog, marks);
    result = putBack(result, laidOut, frame, group, catalog, marks);
  }
  return result;
};

/** Chosen nodes that are in no other chosen one, by the frame that they lie in. What is alone and holds nothing is tidy. */
const groupsOf = (tree: Tree, chosen: ReadonlySet<string>): ReadonlyMap<string | undefined, readonly string[]> => {
  const groups = new Map<string | undefined, string[]>();
  const inChosen = (id: string): boolean => {
    for (let at = tree.parent.get(id); at !== undefined; at = tree.parent.get(at)) if (chosen.has(at)) return true;
    return false;
  };
  for (const { id, locked } of tree.order) {
    if (!chosen.has(id) || locked || inChosen(id)) continue;
    const frame = tree.parent.get(id);
    groups.set(frame, [...(groups.get(frame) ?? []), id]);
  }
  for (const [frame, [first, second]] of groups)
    if (second === undefined && first !== undefined && !tree.children.has(first)) groups.delete(frame);
  return groups;
};

const putBack = (
  design: Design,
  laidOut: Design,
  frame: string | undefined,
  group: readonly string[],
  catalog: Catalog,
  marks: Marks,
): Design => {
  const [before, after] = [placeDesign(design, catalog, marks), placeDesign(laidOut, catalog, marks)];
  const origin: Point = (frame === undefined ? undefined : before.get(frame)) ?? { x: 0, y: 0 };
  const [was, is] = [around(group.flatMap((id) => before.get(id) ?? [])), around(group.flatMap((id) => after.get(id) ?? []))];
  if (!was || !is) return design;
  const least = frame === undefined ? undefined : CONTENT;
  const middle =
    group.length === 1
      ? { x: was.x - origin.x, y: was.y - origin.y }
      : centred(is, centre({ ...was, x: was.x - origin.x, y: was.y - origin.y }));
  const chosen = new Set(group);
  const others = (treeOf(design, catalog).children.get(frame) ?? []).flatMap(({ id }) => {
    const rect = chosen.has(id) ? undefined : before.get(id);
    return rect ? [{ ...rect, x: rect.x - origin.x, y: rect.y - origin.y }] : [];
  });
  const start = { x: Math.max(middle.x, least?.x ?? middle.x), y: Math.max(middle.y, least?.y ?? middle.y) };
  const at = freePlace({ ...is, ...start }, others, least);
  const moved = withContents(graphOf(design), group);
  const tidied = new Map(laidOut.nodes.map((node) => [node.id, node]));
  const nodes = design.nodes.map((node): DesignNode => {
    const now = moved.has(node.id) ? tidied.get(node.id) : undefined;
    if (!now?.position) return node;
    const way = chosen.has(node.id) ? { x: at.x - is.x, y: at.y - is.y } : { x: 0, y: 0 };
    const position = { ...node.position, x: Math.round(now.position.x + way.x), y: Math.round(now.position.y + way.y) };
    return { ...node, position, ...(now.size && { size: now.size }) };
  });
  return { ...design, nodes };
};

const centred = ({ width, height }: { width: number; height: number }, { x, y }: Point): Point => ({
  x: Math.round(x - width / 2),
  y: Math.round(y - height / 2),
});
