import { existsSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import * as z from 'zod/mini';
import { readData } from '../config/data-file.ts';
import type { Faults } from '../config/read-config.ts';
import { readText } from '../files/read-file.ts';

const BaselineSchema = z.strictObject({ version: z.literal(1), findings: z.record(z.string(), z.array(z.string())) });

/** Findings that were there before: by file, relative to the baseline, the ids of its findings. */
export class Baseline {
  readonly path: string;
  readonly isThere: boolean;
  readonly #findings: Map<string, readonly string[]>;

  constructor(path: string, findings?: Readonly<Record<string, readonly string[]>>) {
    this.path = path;
    this.isThere = findings !== undefined;
    this.#findings = new Map(Object.entries(findings ?? {}));
  }

  #keyOf(file: string): string {
    return relative(dirname(this.path), file).split(sep).join('/');
  }

  of(file: string): ReadonlySet<string> {
    return new Set(this.#findings.get(this.#keyOf(file)));
  }

  /**
   * The baseline after a run. A new one holds everything that was found; one that is there only loses what is no longer found, in
   * the files of this run and in those that are gone. `found` is by absolute path.
   */
  after(found: ReadonlyMap<string, readonly string[]>): Baseline {
    const findings: Record<string, readonly string[]> = {};
    const put = (key: string, ids: readonly string[]) => {
      if (ids.length > 0) findings[key] = [...new Set(ids)].sort();
    };
    if (!this.isThere) for (const [file, ids] of found) put(this.#keyOf(file), ids);
    const now = new Map([...found].map(([file, ids]) => [this.#keyOf(file), new Set(ids)]));
    for (const [key, ids] of this.#findings) {
      const still = now.get(key);
      if (still)
        put(
          key,
          ids.filter((id) => still.has(id)),
        );
      else if (existsSync(`${dirname(this.path)}/${key}`)) put(key, ids);
    }
    return new Baseline(this.path, findings);
  }

  get size(): number {
    return [...this.#findings.values()].reduce((sum, ids) => sum + ids.length, 0);
  }

  text(): string {
    const findings = Object.fromEntries([...this.#findings].sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
  }
}

/** Reads a baseline; an empty one where there is none and one is to be written. */
export async function readBaseline(path: string, shown: string, mayBeMissing: boolean): Promise<Baseline | Faults> {
  if (mayBeMissing && !existsSync(path)) return new Baseline(path);
  const read = await readText(path);
  if ('fault' in read) return { faults: [`${shown}: ${read.fault}`] };
  const data = await readData(path, read.text);
  if ('message' in data) return { faults: [`${shown}:${data.line}:${data.column}: ${data.message}`] };
  const result = BaselineSchema.safeParse(data.value);
  return result.success
    ? new Baseline(path, result.data.findings)
    : { faults: [`${shown}: This is no baseline; --write-baseline writes one.`] };
}
