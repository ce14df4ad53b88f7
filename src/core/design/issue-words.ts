import type * as z from 'zod/mini';
import { type Fault, type PathStep, pathText, quoted } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found, in the words of somebody who writes a file by hand. */
export function faultOf(issue: Issue, root: unknown): Fault {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const found = valueAt(root, path);
  const words = found === undefined ? 'is missing' : wordsFor(issue, found);
  return { path, message: path.length === 0 ? `The file ${words}.` : `${pathText(path)} ${words}.` };
}

function wordsFor(issue: Issue, found: unknown): string {
  if (issue.code === 'too_small') return 'must not be empty';
  if (issue.code === 'too_big' && Array.isArray(found)) return `has ${found.length} entries; at most ${issue.maximum} are possible`;
  if (issue.code === 'too_big')
    return `has ${typeof found === 'string' ? found.length : 'too many'} characters; at most ${issue.maximum} are possible`;
  return `must be ${expected(issue)}, not ${inWords(found)}`;
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => (typeof value === 'string' ? quoted(value) : String(value))).join(' or ');
    case 'invalid_format':
      return 'a day written YYYY-MM-DD';
    case 'invalid_union':
      return 'a text, a number, true, false, a list of texts, or null for "not known"';
    default:
      return 'something else';
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list [ … ]',
  object: 'an object { … }',
  record: 'an object { … }',
};

function inWords(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? quoted(value) : String(value);
}

function valueAt(root: unknown, path: readonly PathStep[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
