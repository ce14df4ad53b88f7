/** The known word that a mistyped one is likely to mean: at most two letters in five differ, or it begins with what was typed. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const word = typed.slice(0, 40);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const begins = word.replaceAll('-', '').length >= 2 && candidate.startsWith(word);
    const distance = begins ? 0 : differences(word, candidate);
    if (distance >= least || distance > Math.max(1, candidate.length / 2.5)) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

/** `; did you mean "check"?`, or nothing where no known word is near. */
export function suggestion(typed: string, known: readonly string[]): string {
  const meant = nearest(typed, known);
  return meant === undefined || meant === typed ? '' : `; did you mean "${meant}"?`;
}

/** How many letters must be added, taken away or changed (Levenshtein). */
function differences(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
