import type { NodeType } from './node-type.ts';

/** A function that works out its answer for a word once. */
export function remembered<T>(work: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    let answer = answers.get(word);
    if (answer === undefined) answers.set(word, (answer = work(word)));
    return answer;
  };
}

type End = NodeType | undefined;

/** A function of the services at both ends of an edge that works out its answer for each pair once. */
export function rememberedByPair<T extends object | string>(work: (from: End, to: End) => T): (from: End, to: End) => T {
  const answers: (T | undefined)[][] = [];
  return (from, to) => {
    const row = (answers[from?.serviceNumber ?? 0] ??= []);
    return (row[to?.serviceNumber ?? 0] ??= work(from, to));
  };
}
