import type { Findings } from './checked-file.ts';
import { findingsJson } from './findings-json.ts';
import { findingsText } from './findings-text.ts';

/** One way to write down what was found. */
export interface FindingsFormat {
  readonly id: string;
  readonly label: string;
  /** Without a leading dot. */
  readonly extension: string;
  write(findings: Findings): string;
}

/** Every format that findings can be printed in, the default at the front. */
export const findingsFormats: readonly FindingsFormat[] = [
  { id: 'text', label: 'Text', extension: 'txt', write: findingsText },
  { id: 'json', label: 'JSON', extension: 'json', write: findingsJson },
];
