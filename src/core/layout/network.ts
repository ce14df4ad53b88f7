import type { Design, DesignEdge } from '../design/design.ts';
import type { Port } from './candidates.ts';
import { around, overlaps, type Rect, sameRect } from './geometry.ts';
import { layLines, mindsCrossings } from './lay-lines.ts';
import { type Obstacles, surround } from './obstacles.ts';
import { type Earlier, sideKey, spreadPorts } from './ports.ts';
import { areaOf } from './route.ts';
import { type Draft, type Network, type Plan, pieces, saidBy, sameSaid, touchesAny } from './routed.ts';
import { chooseSides, type End, isSideways, portAt, type Sides } from './sides.ts';
import { Surroundings } from './surroundings.ts';
import { isInside, type Tree } from './tree.ts';

const scratch = new Surroundings();

/** What sides are chosen by. */
interface Ground {
  readonly tree: Tree;
  readonly placed: ReadonlyMap<string, Rect>;
  readonly obstacles: Obstacles;
  readonly numbers: Map<string, number>;
  readonly changed: readonly Rect[];
}

/**
 * Ways for all edges whose ends exist. `earlier` and `changed` (what moved since) only save time: the answer is the same without.
 */
export const routeAll = (
  design: Design,
  tree: Tree,
  placed: ReadonlyMap<string, Rect>,
  obstacles: Obstacles,
  earlier?: Network,
  changed: readonly Rect[] = [],
): Network => {
  const previous = earlier && mindsCrossings(earlier.design) === mindsCrossings(design) ? earlier : undefined;
  const inOrder = previous?.design.edges === design.edges ? previous : undefined;
  const numbers = previous?.numbers ?? new Map<string, number>();
  const ground: Ground = { tree, placed, obstacles, numbers, changed };
  const where = around(changed);
  const drafts = design.edges.map((edge, i): Draft | undefined => {
    const was = (inOrder ? inOrder.plans[i] : previous?.routes.get(edge.id)?.plan)?.draft;
    return inOrder && was && !(where && overlaps(was.reach, where)) ? was : draftOf(edge, was, ground);
  });
  const slots = spreadPorts(drafts, inOrder && earlierSlots(drafts, inOrder));
  const plans = drafts.map((draft, i): Plan | undefined => {
    if (!draft) return undefined;
    const { ends, sides, relation } = draft;
    const [from, to] = [slots.from[i] ?? 0, slots.to[i] ?? 0];
    const was = inOrder ? inOrder.plans[i] : previous?.routes.get(draft.id)?.plan;
    if (was?.draft === draft && slotOf(was.start, sides.from) === from && slotOf(was.end, sides.to) === to) return was;
    const start = portAt(ends[0].rect, sides.from, from, relation === 'from-holds');
    const end = portAt(ends[1].rect, sides.to, to, relation === 'to-holds');
    return { draft, start, end, straight: !draft.bends && isStraight(start, end) };
  });
  const straight: Plan[] = [];
  const rest: Plan[] = [];
  for (const plan of plans) if (plan) (plan.straight ? straight : rest).push(plan);
  const laid = layLines(design, tree, placed, obstacles, [...straight, ...rest], previous, changed);
  return { design, plans, slots, numbers, ...laid };
};

/** The very object that `was` there, where nothing that decided it has changed; undefined for an edge without two different ends. */
const draftOf = (edge: DesignEdge, was: Draft | undefined, { tree, placed, obstacles, numbers, changed }: Ground): Draft | undefined => {
  const { id, from, to } = edge;
  const [a, b] = [placed.get(from), placed.get(to)];
  if (!a || !b || from === to) return undefined;
  const ends: [End, End] = [
    { rect: a, frame: tree.containers.has(from) },
    { rect: b, frame: tree.containers.has(to) },
  ];
  const same = was && was.fromId === from && was.toId === to && sameSaid(was.said, edge);
  if (same && sameEnd(was.ends[0], ends[0]) && sameEnd(was.ends[1], ends[1]) && !touchesAny(changed, was.sidesRead)) return was;
  const relation = isInside(tree, to, from) ? 'from-holds' : isInside(tree, from, to) ? 'to-holds' : 'apart';
  const said = saidBy(edge);
  const area = areaOf(a, b, said.bends);
  surround(obstacles, tree, from, to, area, scratch);
  const { sides, free } = chooseSides(ends[0], ends[1], relation, scratch, said);
  const sidesRead = free ? pieces(free) : [scratch.read(area)];
  return {
    id,
    from: numberOf(numbers, from),
    to: numberOf(numbers, to),
    ends,
    sides,
    relation,
    area,
    sidesRead,
    reach: around([area, ...sidesRead]) ?? area,
    fromId: from,
    toId: to,
    said,
    bends: said.bends,
  };
};

const sameEnd = (a: End, b: End): boolean => a.frame === b.frame && sameRect(a.rect, b.rect);

const numberOf = (numbers: Map<string, number>, id: string): number => {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
};

/** The slots of the previous network, with the sides that need a new look. */
const earlierSlots = (drafts: readonly (Draft | undefined)[], { plans, slots }: Network): Earlier => {
  const touched = new Set<number>();
  drafts.forEach((draft, i) => {
    const was = plans[i]?.draft;
    if (draft === was) return;
    for (const one of [draft, was]) if (one) touched.add(sideKey(one.from, one.sides.from)).add(sideKey(one.to, one.sides.to));
  });
  return { slots: { from: slots.from.slice(), to: slots.to.slice() }, touched };
};

const slotOf = (port: Port, side: Sides['from']): number => (isSideways(side) ? port.y : port.x);
const isStraight = (start: Port, end: Port): boolean =>
  start.dx === -end.dx && start.dy === -end.dy && (start.dx === 0 ? start.x === end.x : start.y === end.y);
