/** How many lines around a change are shown. */
const AROUND = 3;

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** What differs between two texts, line by line, as `diff -u` shows it; empty where nothing does. */
export function textDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const lines = compare(before.split('\n'), after.split('\n'));
  const hunks: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.sign === ' ') continue;
    const start = Math.max(0, at - AROUND);
    let end = at;
    for (let next = at; next < lines.length && next <= end + 2 * AROUND; next++) if (lines[next]?.sign !== ' ') end = next;
    const shown = lines.slice(start, end + AROUND + 1);
    const number = (sign: Line['sign'], list: readonly Line[]): number =>
      list.filter((line) => line.sign === ' ' || line.sign === sign).length;
    const passed = lines.slice(0, start);
    hunks.push(
      `@@ -${number('-', passed) + 1},${number('-', shown)} +${number('+', passed) + 1},${number('+', shown)} @@`,
      ...shown.map(({ sign, text }) => sign + text),
    );
    at = end + AROUND;
  }
  return [`--- ${path}`, `+++ ${path}`, ...hunks, ''].join('\n');
}

/** The shortest way from one list of lines to the other (Myers). What both begin and end with is set aside first. */
function compare(before: readonly string[], after: readonly string[]): readonly Line[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const same = (list: readonly string[]): readonly Line[] => list.map((text) => ({ sign: ' ', text }));
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  return [...same(before.slice(0, head)), ...shortest(a, b), ...same(before.slice(before.length - tail))];
}

function shortest(a: readonly string[], b: readonly string[]): readonly Line[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let steps = 0; steps <= a.length + b.length; steps++) {
    trace.push(new Map(furthest));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = diagonal === -steps || (diagonal !== steps && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));
      let x = down ? (furthest.get(diagonal + 1) ?? 0) : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return wayBack(a, b, trace);
    }
  }
  return [];
}

function wayBack(a: readonly string[], b: readonly string[], trace: readonly ReadonlyMap<number, number>[]): readonly Line[] {
  const lines: Line[] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const furthest = trace[steps] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = diagonal === -steps || (diagonal !== steps && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));
    const before = down ? diagonal + 1 : diagonal - 1;
    const from = furthest.get(before) ?? 0;
    while (x > from + (down ? 0 : 1) && y > from - before + (down ? 1 : 0)) {
      lines.push({ sign: ' ', text: a[x - 1] ?? '' });
      x--;
      y--;
    }
    if (steps === 0) break;
    lines.push(down ? { sign: '+', text: b[y - 1] ?? '' } : { sign: '-', text: a[x - 1] ?? '' });
    [x, y] = [from, from - before];
  }
  while (x > 0 && y > 0) {
    lines.push({ sign: ' ', text: a[x - 1] ?? '' });
    x--;
    y--;
  }
  return lines.reverse();
}
