import type { Findings, WriteOptions } from './checked-file.ts';
import { findingsGithub } from './findings-github.ts';
import { findingsJson } from './findings-json.ts';
import { findingsJunit } from './findings-junit.ts';
import { findingsMarkdown } from './findings-markdown.ts';
import { findingsSarif } from './findings-sarif.ts';
import { findingsText } from './findings-text.ts';

/** One way to write down what was found. */
export interface FindingsFormat {
  readonly id: string;
  readonly label: string;
  /** Without a leading dot. */
  readonly extension: string;
  write(findings: Findings, options?: WriteOptions): string;
}

/** Every format that findings can be printed in, the default at the front. */
export const findingsFormats: readonly FindingsFormat[] = [
  { id: 'text', label: 'Text', extension: 'txt', write: findingsText },
  { id: 'json', label: 'JSON', extension: 'json', write: findingsJson },
  { id: 'sarif', label: 'SARIF', extension: 'sarif', write: findingsSarif },
  { id: 'junit', label: 'JUnit', extension: 'xml', write: findingsJunit },
  { id: 'github', label: 'Annotations of GitHub', extension: 'txt', write: findingsGithub },
  { id: 'markdown', label: 'Markdown', extension: 'md', write: findingsMarkdown },
];
