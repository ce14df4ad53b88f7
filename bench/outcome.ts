/** One line of the table: what was measured, what it came to, and what it must reach. */
export type Outcome = Told & ({ readonly is: 'atMost' | 'atLeast'; readonly target: number } | { readonly is: 'told' });

interface Told {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  /** What is compared with the target: a ratio to the peer, or a number of its own. */
  readonly value: number;
  readonly unit: '×' | '' | ' kB';
}

export interface Row {
  readonly name: string;
  readonly measure: (bench: Workbench) => Promise<readonly Outcome[]>;
}

/** What rows share. Everything is made when it is first asked for. */
export interface Workbench {
  readonly root: string;
  readonly runs: number;
  readonly log: (text: string) => void;
  /** Builds the app and the peer page where that is wanted, and serves both. */
  readonly sites: () => Promise<Sites>;
  /** Path of a Chromium that starts. */
  readonly browser: () => Promise<string>;
}

export interface Sites {
  readonly app: string;
  readonly peer: string;
}

export function reached(outcome: Outcome): boolean {
  if (outcome.is === 'told') return true;
  return outcome.is === 'atMost' ? outcome.value <= outcome.target : outcome.value >= outcome.target;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('there is no median of nothing');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Runs both in turns (a b a b a b …), so that a busy moment of the machine hits them alike. The first round is not counted. */
export async function inTurns<T>(runs: number, ours: () => Promise<T>, peer: () => Promise<T>): Promise<{ ours: T[]; peer: T[] }> {
  const [own = [], other = []] = await allInTurns(runs, [ours, peer]);
  return { ours: own, peer: other };
}

/** What each of several came to, run by run; they take turns as two do. */
export async function allInTurns<T>(runs: number, measures: readonly (() => Promise<T>)[]): Promise<T[][]> {
  const results = measures.map((): T[] => []);
  for (let run = 0; run <= runs; run++)
    for (const [i, measure] of measures.entries()) {
      const result = await measure();
      if (run > 0) results[i]?.push(result);
    }
  return results;
}

/** The table, with names of what failed its target visible at the end of the line. */
export function table(outcomes: readonly Outcome[]): string {
  const number = (value: number, unit: string) => `${value.toFixed(unit === '×' ? 3 : value < 100 ? 1 : 0)}${unit}`;
  const rows = outcomes.map((outcome) => [
    outcome.what,
    outcome.ours,
    outcome.peer,
    number(outcome.value, outcome.unit),
    outcome.is === 'told' ? '' : `${outcome.is === 'atMost' ? '≤' : '≥'} ${outcome.target}${outcome.unit}`,
    outcome.is === 'told' ? '' : reached(outcome) ? 'reached' : 'MISSED',
  ]);
  const all = [['what', 'Trueline', 'peer', 'measured', 'must reach', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
