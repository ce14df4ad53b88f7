import { findBrowser } from '../scripts/find-browser.mjs';
import { canvasRows } from './canvas.ts';
import { cliRow } from './cli.ts';
import { dragRow } from './drag.ts';
import { excalidrawRow } from './excalidraw.ts';
import { openRow } from './open.ts';
import { type Outcome, type Row, reached, table, type Workbench } from './outcome.ts';
import { peerRows } from './peers.ts';
import { pngRow } from './png.ts';
import { rulesRow } from './rules.ts';
import { serveSites } from './sites.ts';
import { sizeRow } from './size.ts';
import { startRow } from './start.ts';
import { svgRow } from './svg.ts';
import { tidyRow } from './tidy.ts';

const ROWS: readonly Row[] = [
  sizeRow,
  rulesRow,
  startRow,
  openRow,
  dragRow,
  ...canvasRows,
  tidyRow,
  pngRow,
  excalidrawRow,
  svgRow,
  cliRow,
  ...peerRows,
];

export interface Options {
  readonly root: string;
  /** Names of rows; none: all. */
  readonly rows: readonly string[];
  readonly runs: number;
  readonly build: boolean;
}

/** Measures the rows and prints the table. The exit code: 0 where every target is reached. */
export async function run({ root, rows, runs, build }: Options): Promise<number> {
  const unknown = rows.filter((name) => !ROWS.some((row) => row.name === name));
  if (unknown.length > 0) {
    console.error(`There is no row ${unknown.join(', ')}. Rows: ${ROWS.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const log = (text: string) => console.error(text);
  const sites = once(() => serveSites(root, build));
  const bench: Workbench = {
    root,
    runs,
    log,
    sites: async () => (await sites.get()).sites,
    browser: once(() => findBrowser()).get,
  };
  const outcomes: Outcome[] = [];
  let broken = false;
  for (const row of ROWS.filter(({ name }) => rows.length === 0 || rows.includes(name))) {
    log(`measuring ${row.name} …`);
    try {
      outcomes.push(...(await row.measure(bench)));
    } catch (error) {
      broken = true;
      log(`${row.name} could not be measured: ${error instanceof Error ? error.stack : error}`);
    }
  }
  const served = await sites.made()?.catch(() => undefined); // a failed build was reported above
  await served?.close();
  if (outcomes.length > 0) console.log(table(outcomes));
  return broken || !outcomes.every(reached) ? 1 : 0;
}

/** Makes something when it is first asked for. */
function once<T>(make: () => Promise<T>): { get: () => Promise<T>; made: () => Promise<T> | undefined } {
  let made: Promise<T> | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  return { get, made: () => made };
}
