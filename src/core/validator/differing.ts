/** What is left of two lists without their common beginning and end; unchanged items in the middle are left out too. */
export function differing<T>(before: readonly T[], after: readonly T[]): readonly [readonly T[], readonly T[]] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end])
    end += 1;
  if (before.length === 0) return [before, after];
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  const same = new Set(old);
  const both = new Set(fresh.filter((item) => same.has(item)));
  return both.size === 0 ? [old, fresh] : [old.filter((item) => !both.has(item)), fresh.filter((item) => !both.has(item))];
}
