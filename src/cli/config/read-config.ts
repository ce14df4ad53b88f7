import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type * as z from 'zod/mini';
import { type PathStep, pathText, quoted } from '#core/design/problem.ts';
import { readText } from '../files/read-file.ts';
import { upwards } from '../files/repository.ts';
import { suggestion } from '../nearest.ts';
import { listed } from '../typed.ts';
import { ConfigSchema } from './config-schema.ts';
import { readData } from './data-file.ts';

const NAMES = ['trueline.config.json', 'trueline.config.yaml'];

/** A configuration, and where it stands: paths in it are relative to its folder. */
export interface Config {
  /** As it is shown. */
  readonly path: string;
  readonly folder: string;
  readonly values: z.infer<typeof ConfigSchema>;
  /** "trueline.config.yaml:3:5", for what is wrong there. */
  placeOf(path: readonly PathStep[]): string;
}

export interface Faults {
  readonly faults: readonly string[];
}

/** The nearest folder, upwards from a folder, that holds a configuration. */
export const configFolder = (from: string): string | undefined =>
  upwards(from, (folder) => NAMES.some((name) => existsSync(join(folder, name))));

/** The configuration in a folder that has one. */
export async function configIn(folder: string, cwd: string): Promise<Config | Faults> {
  const there = NAMES.filter((name) => existsSync(join(folder, name)));
  const [name = ''] = there;
  if (there.length > 1)
    return { faults: [`${relative(cwd, folder) || '.'}: There are ${there.join(' and ')}; only one of them can hold.`] };
  return readConfig(join(folder, name), cwd);
}

/** Reads a configuration. What it says wrongly is named with its place, and with what may have been meant. */
export async function readConfig(absolute: string, cwd: string): Promise<Config | Faults> {
  const path = relative(cwd, absolute) || absolute;
  const read = await readText(absolute);
  if ('fault' in read) return { faults: [`${path}: ${read.fault}`] };
  const data = await readData(absolute, read.text);
  if ('message' in data) return { faults: [`${path}:${data.line}:${data.column}: ${data.message}`] };
  const placeOf = (at: readonly PathStep[]): string => {
    const { line, column } = data.placeOf(at);
    return `${path}:${line}:${column}`;
  };
  const result = ConfigSchema.safeParse(data.value ?? {}); // an empty YAML file holds null
  if (result.success) return { path, folder: dirname(absolute), values: result.data, placeOf };
  return { faults: result.error.issues.flatMap((issue) => faultsOf(issue, data.value, placeOf)) };
}

function faultsOf(issue: z.core.$ZodIssue, root: unknown, placeOf: Config['placeOf']): readonly string[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(ConfigSchema.shape);
    return issue.keys.map((key) => `${placeOf([...path, key])}: unknown key ${quoted(key)}${suggestion(key, known)}`);
  }
  const found = path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    root,
  );
  const name = path.length === 0 ? 'the configuration' : pathText(path);
  return [`${placeOf(path)}: ${name} must be ${expected(issue)}, not ${JSON.stringify(found) ?? 'nothing'}${meant(issue, found)}`];
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return listed(issue.values.map(String));
  if (issue.code === 'too_small') return '0 or more';
  if (issue.code !== 'invalid_type') return 'something else';
  return kinds[issue.expected] ?? issue.expected;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

const meant = (issue: z.core.$ZodIssue, found: unknown): string =>
  issue.code === 'invalid_value' && typeof found === 'string' ? suggestion(found, issue.values.map(String)) : '';
