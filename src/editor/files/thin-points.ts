const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const MOST_POINTS = 50;

/**
 * The times of restore points that are kept: of the last hour all, of the last day one an hour, before that one a day, at most
 * fifty. Of several in one stretch of time the latest stays. What lies in the future (a clock that was set back) counts as new.
 */
export function thinned(times: readonly number[], now: number): readonly number[] {
  const kept = new Map<string, number>();
  for (const at of [...times].sort((a, b) => b - a)) {
    const stretch = stretchOf(at, now);
    if (!kept.has(stretch)) kept.set(stretch, at);
  }
  return [...kept.values()].slice(0, MOST_POINTS);
}

function stretchOf(at: number, now: number): string {
  const age = now - at;
  if (age < HOUR) return `at ${at}`;
  if (age < DAY) return `hour ${Math.floor(at / HOUR)}`;
  return `day ${Math.floor(at / DAY)}`;
}
