import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { describeProblems, readCatalogFiles } from '../scripts/catalog-files.ts';
import type { World } from '../src/cli/command.ts';
import { loadCatalog } from '../src/cli/load-catalog.ts';
import { run } from '../src/cli/run.ts';
import type { Terminal } from '../src/cli/terminal.ts';
import { parseCatalog } from '../src/core/catalog/parse-catalog.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own, like a fresh clone, in which the program is run without a process. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'trueline-'));
  readonly #load: World['load'];
  readonly #terminal: Partial<Terminal>;

  constructor({ load = loadCatalog, ...terminal }: Partial<Terminal> & { readonly load?: World['load'] } = {}) {
    this.#load = load;
    this.#terminal = terminal;
    mkdirSync(join(this.folder, '.git'));
  }

  /** The path of a file, which is written if there is content for it. */
  file(name: string, content?: unknown): string {
    const path = join(this.folder, name);
    if (content === undefined) return path;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : `${JSON.stringify(content, null, 2)}\n`);
    return path;
  }

  copy(from: string, to: string): void {
    cpSync(from, join(this.folder, to), { recursive: true });
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  run(...argv: readonly string[]): Promise<Ran> {
    return this.runWith({}, ...argv);
  }

  async runWith(terminal: Partial<Terminal>, ...argv: readonly string[]): Promise<Ran> {
    let out = '';
    let err = '';
    const code = await run(argv, {
      load: this.#load,
      terminal: {
        print: (text) => {
          out += text;
        },
        complain: (text) => {
          err += text;
        },
        input: Readable.from([]),
        cwd: this.folder,
        today: '2026-01-01',
        width: undefined,
        color: false,
        inCi: false,
        ...this.#terminal,
        ...terminal,
      },
    });
    return { code, out, err };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The small catalog of `tests/golden`, which does not change with what Trueline knows, nor when catalogs get another kind of file. */
export async function frozenCatalog(): Promise<Awaited<ReturnType<World['load']>>> {
  const { files, problems } = readCatalogFiles(join(import.meta.dirname, 'golden'));
  const { data } = await loadCatalog();
  const empty: typeof data = JSON.parse(JSON.stringify(data, (_, value) => (Array.isArray(value) ? [] : value)));
  const parsed = problems.length > 0 ? { problems } : parseCatalog(files, { catalog: empty, prose: { rules: {}, claims: {} } });
  if ('problems' in parsed) throw new Error(describeProblems(parsed.problems));
  return { data: parsed.catalog, prose: parsed.prose };
}
