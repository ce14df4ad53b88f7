/** Why a file could not be read. */
export interface Problem {
  /** Where in the text, counted from 1; 1, 1 where the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** Where in the design: `nodes[3].service`; empty for the whole file. */
  readonly path: string;
  /** One sentence that begins with the path, where there is one. */
  readonly message: string;
}

export type PathStep = string | number;

/** A fault at a place of the design, before its line is looked up. */
export interface Fault {
  readonly path: readonly PathStep[];
  readonly message: string;
}

const plainKey = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A path as people write it: `nodes[3].fields["input mode"]`. */
export function pathText(path: readonly PathStep[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (plainKey.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${quoted(step)}]`;
  }
  return text;
}

/** A text of the file in quotes, cut where it is long. */
export const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
