import { type Node, parseTree, visit } from 'jsonc-parser';
import type { PathStep } from './problem.ts';

/** A place in a text, counted from 1. Columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A part of a text: from its first character to the place after its last one. */
export interface Region extends Place {
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns offsets of a text into lines and columns. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/**
 * Finds places of a design's parts in its text: a path gives the line and column of that value, or of the nearest thing around
 * it that is there. The text must be JSON.
 */
export function locator(text: string): (path: readonly PathStep[]) => Place {
  const placeAt = placesOf(text);
  const root = parseTree(text, [], { disallowComments: true });
  return (path) => placeAt(nearest(root, path)?.offset ?? 0);
}

/** Like `locator`, with the end of the value too. */
export function regionFinder(text: string): (path: readonly PathStep[]) => Region {
  const placeAt = placesOf(text);
  const root = parseTree(text, [], { disallowComments: true });
  return (path) => {
    const { offset = 0, length = 0 } = nearest(root, path) ?? {};
    const { line: endLine, column: endColumn } = placeAt(offset + length);
    return { ...placeAt(offset), endLine, endColumn };
  };
}

/** The value at a path, or the nearest thing around it that is there. */
function nearest(root: Node | undefined, path: readonly PathStep[]): Node | undefined {
  let node = root;
  for (const step of path) {
    const next = node && childOf(node, step);
    if (!next) break;
    node = next;
  }
  return node;
}

/** The value at a key or index. Of a key written twice the last one counts, as in `JSON.parse`. */
function childOf(node: Node, step: PathStep): Node | undefined {
  if (typeof step === 'number') return node.type === 'array' ? node.children?.[step] : undefined;
  if (node.type !== 'object') return undefined;
  return node.children?.findLast((property) => property.children?.[0]?.value === step)?.children?.[1];
}

export interface SyntaxFault extends Place {
  readonly message: string;
}

class Found extends Error {
  readonly offset: number;
  readonly code: number;
  constructor(offset: number, code: number) {
    super();
    this.offset = offset;
    this.code = code;
  }
}

/** The first place where a text stops being JSON. A text that is JSON has none. */
export function syntaxFault(text: string): SyntaxFault | undefined {
  try {
    const onError = (code: number, offset: number) => {
      throw new Found(offset, code); // one fault breeds many: stop at the first
    };
    visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof Found)) return { line: 1, column: 1, message: 'is not JSON' };
    return { ...placesOf(text)(error.offset), message: syntaxWords[error.code] ?? 'something here is not JSON' };
  }
  return undefined;
}

/** By `ParseErrorCode` of jsonc-parser: a constant enum, which does not exist at run time. */
const syntaxWords: Readonly<Record<number, string>> = {
  1: 'this is no value; keys and texts stand in double quotes',
  2: 'this is no number',
  3: 'a key in double quotes is expected here',
  4: 'a value is expected here',
  5: 'a colon is expected here',
  6: 'a comma is expected here',
  7: 'a closing brace } is expected here',
  8: 'a closing bracket ] is expected here',
  9: 'the file should end here; one file holds one design',
  10: 'JSON has no comments',
  11: 'this comment does not end',
  12: 'this text does not end; a closing " is missing',
  13: 'this number does not end',
  14: 'this \\u is followed by something other than four hexadecimal digits',
  15: 'after a \\ comes one of " \\ / b f n r t u',
  16: 'this character may not stand in a text; write it as \\u followed by four hexadecimal digits',
};
