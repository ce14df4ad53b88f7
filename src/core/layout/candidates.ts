/** Where a line leaves a box: a point on the border and the direction out of it. */
export interface Port {
  readonly x: number;
  readonly y: number;
  readonly dx: -1 | 0 | 1;
  readonly dy: -1 | 0 | 1;
}

/** Shortest straight piece at either end: the arrow head must fit in it. */
export const STUB = 14;
const LANE = 12;
const DEFAULT_OUT = 24;

/** Hands each shape to `take`, likely ones first, until it answers true. Points are x, y, x, y, … */
export type Take = (points: readonly number[]) => boolean;

/**
 * Orthogonal ways from one port to another: straight, L, Z, U, and around with a channel. `channels` are x or y
 * coordinates (matching the direction in which the ports lie) in which a detour could run.
 */
export const eachCandidate = (
  start: Port,
  end: Port,
  channels: { readonly x: readonly number[]; readonly y: readonly number[] },
  lanes: number,
  take: Take,
): void => {
  if (start.dx !== 0 && end.dx !== 0) alike(start, end, channels.y, lanes, take);
  else if (start.dy !== 0 && end.dy !== 0) alike(turned(start), turned(end), channels.x, lanes, (points) => take(turnedBack(points)));
  else if (start.dx !== 0) mixed(start, end, take);
  else mixed(turned(start), turned(end), (points) => take(turnedBack(points)));
};

const turned = (port: Port): Port => ({ x: port.y, y: port.x, dx: port.dy, dy: port.dx });
const turnedBack = (points: readonly number[]): number[] => {
  const result: number[] = [];
  for (let i = 0; i < points.length; i += 2) result.push(points[i + 1] ?? 0, points[i] ?? 0);
  return result;
};

/** Both ports leave sideways. */
const alike = (s: Port, e: Port, channels: readonly number[], lanes: number, take: Take): void => {
  const room = (e.x - s.x) * s.dx;
  if (s.dx === -e.dx && room > 0 && s.y === e.y && take([s.x, s.y, e.x, e.y])) return;
  if (s.dx === -e.dx && room >= 2 * STUB) {
    if (s.y !== e.y && zigzag(s, e, room, lanes, take)) return;
  } else if (s.dx === e.dx) {
    const far = s.dx > 0 ? Math.max(s.x, e.x) : Math.min(s.x, e.x);
    for (let lane = 0; lane <= lanes; lane += 1) {
      const x = far + s.dx * (DEFAULT_OUT + lane * LANE);
      if (take([s.x, s.y, x, s.y, x, e.y, e.x, e.y])) return;
    }
  }
  for (let lane = 0; lane <= Math.min(lanes, 2); lane += 1) {
    const out = room < 2 * DEFAULT_OUT + 2 * lane * LANE && s.dx === -e.dx && room > 0 ? room / 2 : DEFAULT_OUT + lane * LANE;
    const a = s.x + s.dx * out;
    const b = e.x + e.dx * out;
    for (const y of channels) if (take([s.x, s.y, a, s.y, a, y, b, y, b, e.y, e.x, e.y])) return;
  }
};

const zigzag = (s: Port, e: Port, room: number, lanes: number, take: Take): boolean => {
  const at = (distance: number): boolean => {
    const x = Math.round(s.x + s.dx * distance);
    return take([s.x, s.y, x, s.y, x, e.y, e.x, e.y]);
  };
  const middle = room / 2;
  if (at(middle)) return true;
  for (let lane = 1; lane <= lanes; lane += 1) {
    const shift = lane * LANE;
    if (middle - shift < STUB) break;
    if (at(middle - shift) || at(middle + shift)) return true;
  }
  for (let lane = 0; lane <= lanes; lane += 1) {
    const near = DEFAULT_OUT + lane * LANE;
    if (near > middle - STUB) break;
    if (at(near) || at(room - near)) return true;
  }
  return false;
};

/** The first port leaves sideways, the second up or down. */
const mixed = (s: Port, e: Port, take: Take): void => {
  if ((e.x - s.x) * s.dx >= STUB && (s.y - e.y) * e.dy >= STUB && take([s.x, s.y, e.x, s.y, e.x, e.y])) return;
  for (let lane = 0; lane < 3; lane += 1) {
    const x = s.x + s.dx * (DEFAULT_OUT + lane * LANE);
    const y = e.y + e.dy * (DEFAULT_OUT + lane * LANE);
    if (take([s.x, s.y, x, s.y, x, y, e.x, y, e.x, e.y])) return;
  }
};
