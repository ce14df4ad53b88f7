import { empty } from './state.ts';

/** Items sorted into numbered groups. Each list is made once and just as long as it is: a large design has tens of thousands. */
export class Groups<T> {
  readonly #items: T[] = [];
  readonly #numbers: number[] = [];

  add(group: number, item: T): void {
    this.#items.push(item);
    this.#numbers.push(group);
  }

  /** The items of a group, in the order in which they came. */
  lists(groups: number): (group: number) => readonly T[] {
    if (this.#items.length === 0) return () => empty;
    const ends = new Int32Array(groups);
    for (const number of this.#numbers) ends[number] = (ends[number] ?? 0) + 1;
    let end = 0;
    for (let group = 0; group < groups; group += 1) {
      const count = ends[group] ?? 0;
      ends[group] = end;
      end += count;
    }
    const sorted = [...this.#items];
    this.#items.forEach((item, index) => {
      const group = this.#numbers[index] ?? 0;
      const place = ends[group] ?? 0;
      sorted[place] = item;
      ends[group] = place + 1;
    });
    return (group) => {
      const start = group === 0 ? 0 : (ends[group - 1] ?? 0);
      const stop = ends[group] ?? 0;
      return start === stop ? empty : sorted.slice(start, stop);
    };
  }
}
