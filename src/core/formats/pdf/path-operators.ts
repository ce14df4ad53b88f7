/** SVG path data as PDF operators. Arcs and quadratic curves become cubic ones. */
export const pathOperators = (d: string): string => {
  const tokens = d.match(/[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? [];
  let out = '';
  let at = 0;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The last control point, which smooth curves mirror. */
  let [controlX, controlY] = [0, 0];
  let command = 'M';
  let before = '';
  const number = (): number => Number(tokens[at++] ?? 0);
  const curve = (x1: number, y1: number, x2: number, y2: number, x3: number, y3: number) => {
    out += `${pdf(x1)} ${pdf(y1)} ${pdf(x2)} ${pdf(y2)} ${pdf(x3)} ${pdf(y3)} c\n`;
    [controlX, controlY, x, y] = [x2, y2, x3, y3];
  };
  const quadratic = (cx: number, cy: number, ex: number, ey: number) => {
    const [fromX, fromY] = [x, y];
    curve(fromX + ((cx - fromX) * 2) / 3, fromY + ((cy - fromY) * 2) / 3, ex + ((cx - ex) * 2) / 3, ey + ((cy - ey) * 2) / 3, ex, ey);
    [controlX, controlY] = [cx, cy];
  };
  const line = (ex: number, ey: number) => {
    out += `${pdf(ex)} ${pdf(ey)} l\n`;
    [x, y] = [ex, ey];
  };
  while (at < tokens.length) {
    const token = tokens[at] ?? '';
    if (/[a-z]/i.test(token)) {
      command = token;
      at += 1;
    }
    const relative = command === command.toLowerCase();
    const [dx, dy] = relative ? [x, y] : [0, 0];
    const kind = command.toUpperCase();
    if (kind === 'M') {
      [x, y] = [dx + number(), dy + number()];
      [startX, startY] = [x, y];
      out += `${pdf(x)} ${pdf(y)} m\n`;
      command = relative ? 'l' : 'L'; // further pairs are lines
    } else if (kind === 'L') line(dx + number(), dy + number());
    else if (kind === 'H') line(dx + number(), y);
    else if (kind === 'V') line(x, dy + number());
    else if (kind === 'C') curve(dx + number(), dy + number(), dx + number(), dy + number(), dx + number(), dy + number());
    else if (kind === 'S') {
      const [mx, my] = /[CS]/.test(before) ? [2 * x - controlX, 2 * y - controlY] : [x, y];
      curve(mx, my, dx + number(), dy + number(), dx + number(), dy + number());
    } else if (kind === 'Q') quadratic(dx + number(), dy + number(), dx + number(), dy + number());
    else if (kind === 'T') {
      const [mx, my] = /[QT]/.test(before) ? [2 * x - controlX, 2 * y - controlY] : [x, y];
      quadratic(mx, my, dx + number(), dy + number());
    } else if (kind === 'A') {
      const [rx, ry, turn] = [number(), number(), number()];
      const [large, sweep] = [flag(), flag()];
      for (const piece of arc(x, y, rx, ry, turn, large, sweep, dx + number(), dy + number())) curve(...piece);
    } else if (kind === 'Z') {
      out += 'h\n';
      [x, y] = [startX, startY];
    } else throw new Error(`A path has the command ${command}, which is none.`);
    before = kind;
  }
  return out;

  /** Flags of arcs may stand without a blank before what follows: `a2 2 0 011 3`. */
  function flag(): boolean {
    const token = tokens[at] ?? '0';
    if (token.length === 1) at += 1;
    else tokens[at] = token.slice(1);
    return token.startsWith('1');
  }
};

type Curve = readonly [number, number, number, number, number, number];

/** An arc as cubic curves of at most a quarter each (SVG 1.1, appendix F.6). */
const arc = (
  x1: number,
  y1: number,
  rx0: number,
  ry0: number,
  degrees: number,
  large: boolean,
  sweep: boolean,
  x2: number,
  y2: number,
): readonly Curve[] => {
  if (x1 === x2 && y1 === y2) return [];
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [px, py] = [(cos * (x1 - x2) + sin * (y1 - y2)) / 2, (cos * (y1 - y2) - sin * (x1 - x2)) / 2];
  let [rx, ry] = [Math.abs(rx0), Math.abs(ry0)];
  if (rx === 0 || ry === 0) return [[x1, y1, x2, y2, x2, y2]];
  const short = Math.sqrt(Math.max(1, (px * px) / (rx * rx) + (py * py) / (ry * ry)));
  [rx, ry] = [rx * short, ry * short];
  const square = (rx * rx * ry * ry - rx * rx * py * py - ry * ry * px * px) / (rx * rx * py * py + ry * ry * px * px);
  const factor = Math.sqrt(Math.max(0, square)) * (large === sweep ? -1 : 1);
  const [ux, uy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const [cx, cy] = [cos * ux - sin * uy + (x1 + x2) / 2, sin * ux + cos * uy + (y1 + y2) / 2];
  const start = Math.atan2((py - uy) / ry, (px - ux) / rx);
  let sweepAngle = Math.atan2((-py - uy) / ry, (-px - ux) / rx) - start;
  if (sweep && sweepAngle < 0) sweepAngle += 2 * Math.PI;
  if (!sweep && sweepAngle > 0) sweepAngle -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(sweepAngle) / (Math.PI / 2) - 1e-9));
  const step = sweepAngle / pieces;
  const bulge = (4 / 3) * Math.tan(step / 4);
  const point = (ex: number, ey: number): readonly [number, number] => [
    cx + cos * rx * ex - sin * ry * ey,
    cy + sin * rx * ex + cos * ry * ey,
  ];
  return Array.from({ length: pieces }, (_, i): Curve => {
    const [a, b] = [start + i * step, start + (i + 1) * step];
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    return [...point(ca - bulge * sa, sa + bulge * ca), ...point(cb + bulge * sb, sb - bulge * cb), ...point(cb, sb)];
  });
};

/** How far the control points of a quarter circle lie from its corner, in radii. */
const CORNER = 1 - 0.5523;

/** A rectangle with round corners. */
export const rectOperators = (x: number, y: number, width: number, height: number, radius: number): string => {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `${pdf(x)} ${pdf(y)} ${pdf(width)} ${pdf(height)} re\n`;
  const [right, bottom, c] = [x + width, y + height, r * CORNER];
  const curve = (...points: readonly number[]) => `${points.map(pdf).join(' ')} c\n`;
  return (
    `${pdf(x + r)} ${pdf(y)} m\n${pdf(right - r)} ${pdf(y)} l\n` +
    curve(right - c, y, right, y + c, right, y + r) +
    `${pdf(right)} ${pdf(bottom - r)} l\n` +
    curve(right, bottom - c, right - c, bottom, right - r, bottom) +
    `${pdf(x + r)} ${pdf(bottom)} l\n` +
    curve(x + c, bottom, x, bottom - c, x, bottom - r) +
    `${pdf(x)} ${pdf(y + r)} l\n` +
    `${curve(x, y + c, x + c, y, x + r, y)}h\n`
  );
};

/** A number as PDF writes it: no exponent, few digits. */
export const pdf = (value: number): string => `${Math.round(value * 1000) / 1000}`;
