import type { Design } from '../design/design.ts';
import type { Port } from './candidates.ts';
import { type Rect, sameRect } from './geometry.ts';
import { type Draft, layLines, mindsCrossings, type Network, type Plan } from './lay-lines.ts';
import { type Obstacles, surround } from './obstacles.ts';
import { type Earlier, sideKey, spreadPorts } from './ports.ts';
import { areaOf } from './route.ts';
import { pieces, saidBy, sameSaid, touchesAny } from './routed.ts';
import { chooseSides, type End, isSideways, portAt, type Sides } from './sides.ts';
import { Surroundings } from './surroundings.ts';
import { isInside, type Tree } from './tree.ts';

const scratch = new Surroundings();

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
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const endOf = (id: string, was: End | undefined): End | undefined => {
    const rect = placed.get(id);
    if (!rect) return undefined;
    const frame = tree.containers.has(id);
    return was && was.frame === frame && sameRect(was.rect, rect) ? was : { rect, frame };
  };

  const drafts: (Draft | undefined)[] = design.edges.map((edge) => {
    const { id, from, to } = edge;
    const was = previous?.routes.get(id);
    const same = was && was.from === from && was.to === to && sameSaid(was.said, edge);
    const a = endOf(from, same ? was.ends[0] : undefined);
    const b = endOf(to, same ? was.ends[1] : undefined);
    if (!a || !b || from === to) return undefined;
    const [fromNumber, toNumber] = [numberOf(from), numberOf(to)];
    if (same && a === was.ends[0] && b === was.ends[1] && !touchesAny(changed, was.sidesRead)) {
      return {
        id,
        from: fromNumber,
        to: toNumber,
        ends: was.ends,
        sides: was.sides,
        relation: was.relation,
        area: was.area,
        sidesRead: was.sidesRead,
        was,
        fromId: from,
        toId: to,
        said: was.said,
        bends: was.said.bends,
      };
    }
    const relation = isInside(tree, to, from) ? 'from-holds' : isInside(tree, from, to) ? 'to-holds' : 'apart';
    const said = saidBy(edge);
    const area = areaOf(a.rect, b.rect, said.bends);
    surround(obstacles, tree, from, to, area, scratch);
    const { sides, free } = chooseSides(a, b, relation, scratch, said);
    return {
      id,
      from: fromNumber,
      to: toNumber,
      ends: [a, b],
      sides,
      relation,
      area,
      sidesRead: free ? pieces(free) : [area],
      was: undefined,
      fromId: from,
      toId: to,
      said,
      bends: said.bends,
    };
  });
  const slots = spreadPorts(drafts, earlierSlots(design, drafts, numberOf, previous));

  const planned: Plan[] = [];
  drafts.forEach((draft, i) => {
    if (!draft) return;
    const { ends, sides, relation, was } = draft;
    const [from, to] = [slots.from[i] ?? 0, slots.to[i] ?? 0];
    if (was && slotOf(was.start, sides.from) === from && slotOf(was.end, sides.to) === to)
      planned.push({ draft, start: was.start, end: was.end, kept: true, straight: was.straight });
    else {
      const start = portAt(ends[0].rect, sides.from, from, relation === 'from-holds');
      const end = portAt(ends[1].rect, sides.to, to, relation === 'to-holds');
      planned.push({ draft, start, end, kept: false, straight: !draft.bends && isStraight(start, end) });
    }
  });
  const ordered = [...planned.filter((plan) => plan.straight), ...planned.filter((plan) => !plan.straight)];
  return layLines(design, tree, placed, obstacles, ordered, previous, changed);
};

/** The slots of the previous network, if its edges are the same ones in the same order. */
const earlierSlots = (
  design: Design,
  drafts: readonly (Draft | undefined)[],
  numberOf: (id: string) => number,
  previous: Network | undefined,
): Earlier | undefined => {
  if (!previous || previous.design.edges !== design.edges) return undefined;
  const slots = { from: new Float64Array(drafts.length), to: new Float64Array(drafts.length) };
  const touched = new Set<number>();
  design.edges.forEach(({ id }, i) => {
    const draft = drafts[i];
    if (draft?.was) {
      slots.from[i] = slotOf(draft.was.start, draft.sides.from);
      slots.to[i] = slotOf(draft.was.end, draft.sides.to);
      return;
    }
    const routed = previous.routes.get(id);
    if (draft) touched.add(sideKey(draft.from, draft.sides.from)).add(sideKey(draft.to, draft.sides.to));
    if (routed) touched.add(sideKey(numberOf(routed.from), routed.sides.from)).add(sideKey(numberOf(routed.to), routed.sides.to));
  });
  return { slots, touched };
};

const slotOf = (port: Port, side: Sides['from']): number => (isSideways(side) ? port.y : port.x);
const isStraight = (start: Port, end: Port): boolean =>
  start.dx === -end.dx && start.dy === -end.dy && (start.dx === 0 ? start.x === end.x : start.y === end.y);
