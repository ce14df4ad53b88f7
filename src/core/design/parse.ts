import type { FileDesign } from './design.ts';
import { faultOf } from './issue-words.ts';
import { locator, placesOf, syntaxFault } from './locate.ts';
import { FORMAT, migrated } from './migrate.ts';
import { hasPlainItems } from './plain-items.ts';
import { type Fault, type Problem, pathText } from './problem.ts';
import { referenceFaults } from './references.ts';
import { DesignSchema, ValueSchema } from './schema.ts';
import { bytesOf, DEEPEST_NESTING, LARGEST_FILE, megabytes, tooDeepAt } from './text-limits.ts';

export type Parsed = { readonly design: FileDesign } | { readonly problems: readonly Problem[] };

const MOST_PROBLEMS = 100;

/**
 * Reads a design file. Gives the design as the file has it, unknown parts included, or the problems that keep it from being one,
 * in the order of the file, at most a hundred. Never throws. `largest`: bytes of UTF-8 that are still read.
 */
export function parseDesign(text: string, largest: number = LARGEST_FILE): Parsed {
  const tooBig = text.length > largest || text.length * 3 > largest ? bytesOf(text) : 0;
  if (tooBig > largest) return whole(`The file has ${megabytes(tooBig)}; designs of up to ${megabytes(largest)} can be read.`);
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return whole('The file is empty.');

  const deep = tooDeepAt(body);
  if (deep !== undefined)
    return { problems: [{ ...placesOf(body)(deep), path: '', message: `Brackets nest deeper than ${DEEPEST_NESTING} levels here.` }] };

  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    const { line, column, message } = syntaxFault(body) ?? { line: 1, column: 1, message: 'something here is not JSON' };
    return { problems: [{ line, column, path: '', message: `This is not JSON: ${message}.` }] };
  }
  const foreign = notOurs(value);
  if (foreign) return whole(foreign);
  if (typeof value === 'object' && value !== null) value = migrated(value);

  const faults = schemaFaults(value);
  if (faults.length > 0) return { problems: located(body, faults) };
  const design = value as FileDesign; // the value itself, not zod's copy: that one loses `__proto__` and moves unknown keys
  const dangling = referenceFaults(design);
  return dangling.length > 0 ? { problems: located(body, dangling) } : { design };
}

const whole = (message: string): Parsed => ({ problems: [{ line: 1, column: 1, path: '', message }] });

/** Why a JSON value is no design that this program reads; `undefined` where it claims to be one. */
function notOurs(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('trueline' in value))
    return 'This is JSON, but not a Trueline design: a design is an object that begins with "trueline": 1.';
  const format = value.trueline;
  if (typeof format === 'number' && format > FORMAT)
    return `The file was written by a newer Trueline (format ${format}); this one reads format ${FORMAT}. Update Trueline to open it.`;
  return undefined;
}

function schemaFaults(value: unknown): readonly Fault[] {
  // Most designs are right throughout: their long lists need not go through the schema.
  const result = DesignSchema.safeParse(hasPlainItems(value) ? { ...Object(value), nodes: [], edges: [] } : value);
  const faults = result.success ? [] : result.error.issues.map((issue) => faultOf(issue, value));
  return [...faults, ...hiddenFaults(value)];
}

/** Records skip a key called `__proto__` in the schema library; its value is looked at here. */
function hiddenFaults(value: unknown): readonly Fault[] {
  const faults: Fault[] = [];
  const look = (holder: unknown, path: Fault['path']) => {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, '__proto__')) return;
    const at = [...path, '__proto__'];
    const issues = ValueSchema.safeParse(Reflect.getOwnPropertyDescriptor(holder, '__proto__')?.value).error?.issues ?? [];
    for (const issue of issues.slice(0, 1)) faults.push(faultOf({ ...issue, path: at }, value));
  };
  if (typeof value !== 'object' || value === null) return faults;
  if ('requirements' in value) look(value.requirements, ['requirements']);
  for (const list of ['nodes', 'edges'] as const) {
    const items: unknown = Reflect.get(value, list);
    if (!Array.isArray(items)) continue;
    for (const [index, item] of items.entries())
      if (typeof item === 'object' && item !== null && 'fields' in item) look(item.fields, [list, index, 'fields']);
  }
  return faults;
}

function located(text: string, faults: readonly Fault[]): readonly Problem[] {
  const place = locator(text);
  const problems = faults
    .slice(0, MOST_PROBLEMS)
    .map((fault) => ({ ...place(fault.path), path: pathText(fault.path), message: fault.message }));
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  const left = faults.length - problems.length;
  return left > 0 ? [...problems, { line: 1, column: 1, path: '', message: `There are ${left} more problems like these.` }] : problems;
}
