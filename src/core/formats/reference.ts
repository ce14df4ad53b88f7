/** What a page of the reference is made of. The app and the Markdown files show the same pages. */

export interface PageRef {
  readonly kind: 'service' | 'rule' | 'claim';
  readonly id: string;
}

export type Inline = string | { readonly to: PageRef; readonly text: string } | { readonly url: string; readonly text: string };

/** A run of words and links. */
export type Words = readonly Inline[];

export type Block =
  | { readonly kind: 'text'; readonly words: Words; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Words[])[] }
  | { readonly kind: 'sketch'; readonly lines: readonly string[] };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Page {
  readonly ref: PageRef;
  readonly title: string;
  readonly lead: Words;
  readonly sections: readonly Section[];
}

export const text = (...words: readonly Inline[]): Block => ({ kind: 'text', words });
export const quiet = (...words: readonly Inline[]): Block => ({ kind: 'text', words, quiet: true });

/** Words of a list with something between them: "a, b, c". */
export const joined = (list: readonly Inline[], between = ', '): Words =>
  list.flatMap((item, index): readonly Inline[] => (index === 0 ? [item] : [between, item]));

/** A section, left out where it would be empty. */
export const section = (title: string, ...blocks: readonly (Block | false | undefined)[]): readonly Section[] => {
  const kept = blocks.filter((block): block is Block => typeof block === 'object' && !isEmpty(block));
  return kept.length === 0 ? [] : [{ title, blocks: kept }];
};

const isEmpty = (block: Block): boolean =>
  (block.kind === 'list' && block.items.length === 0) ||
  (block.kind === 'table' && block.rows.length === 0) ||
  (block.kind === 'text' && block.words.length === 0);
