import type { Field } from './catalog.ts';

/** Larger units, the largest first, each with how many of the unit make one, and from how many on it is said: 60 s stand beside 90 s. */
const larger: Readonly<Record<string, readonly (readonly [size: number, name: string, from?: number])[]>> = {
  s: [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute', 120],
  ],
  MB: [
    [1_048_576, 'TB'],
    [1_000_000, 'TB'],
    [1024, 'GB'],
    [1000, 'GB'],
  ],
  GB: [
    [1024, 'TB'],
    [1000, 'TB'],
  ],
  days: [[1, 'day']],
};

const counted: readonly (string | undefined)[] = [undefined, 'requests', 'instances', 'jobs'];

/** A number with its unit as people say it, and never rounded: "90 s", "1 hour", "2 GB" of 2,048 or 2,000 MB, "1,500". */
export function amountInWords(value: number, unit: Field['unit']): string {
  const number = (count: number) => count.toLocaleString('en-US');
  if (counted.includes(unit)) return number(value);
  const fit = (larger[unit ?? ''] ?? []).find(([size, , from = size]) => value >= from && value % size === 0);
  if (!fit) return `${number(value)} ${unit}`;
  const [size, name] = fit;
  const count = value / size;
  return `${number(count)} ${name}${/^[a-z]/.test(name) && count !== 1 ? 's' : ''}`;
}
