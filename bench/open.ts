import type { Page } from 'playwright';
import { idle, mainThreadTime, metricsSession } from './cpu.ts';
import { makeGraph } from './graph.ts';
import { inTurns, median, type Row, type Workbench } from './outcome.ts';
import { contestants, expectEdges, withPage } from './page.ts';

const graph = makeGraph(1000, 1400, 20);

/**
 * Main-thread CPU from the press on the design's card until all of it is drawn and the page rests, beside the mere mount of the same graph
 * in plain React Flow. Ours reads it from the storage, checks it and fills the panels as well.
 */
export const openRow: Row = {
  name: 'open',
  measure: async (bench) => {
    const { ours, peer } = await contestants(bench, graph);
    const runs = await inTurns(
      bench.runs,
      () => fromStartPage(bench, ours.load),
      () => mounted(bench, `${peer.url}&later`),
    );
    const [cpu, peerCpu] = [median(runs.ours), median(runs.peer)];
    return [
      {
        what: 'from the start page to 1,000 nodes: main-thread CPU, beside React Flow’s mount alone',
        ours: `${cpu.toFixed(0)} ms`,
        peer: `${peerCpu.toFixed(0)} ms`,
        value: cpu / peerCpu,
        target: 1,
        is: 'atMost',
        unit: '×',
      },
    ];
  },
};

/** Saves the design, begins another one, and opens the first by its card in a page that was loaded anew. */
function fromStartPage(bench: Workbench, load: (page: Page) => Promise<void>): Promise<number> {
  return withPage(bench, async (page, context) => {
    await load(page);
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByRole('menuitem', { name: 'New design' }).click();
    await page.getByRole('textbox', { name: 'Title of the design' }).first().fill('Another');
    await page.keyboard.press('Enter');
    await page.getByText('Saved', { exact: true }).waitFor();
    const url = page.url();
    await page.close();
    const fresh = await context.newPage();
    await fresh.goto(url);
    const card = fresh.getByRole('button', { name: `Open ${graph.nodes.length} nodes` });
    await card.waitFor();
    await idle(fresh); // what the page does by itself after loading
    return timed(bench, fresh, 'Trueline', () => card.click());
  });
}

const mounted = (bench: Workbench, url: string): Promise<number> =>
  withPage(bench, async (page) => {
    await page.goto(url);
    await idle(page);
    return timed(bench, page, 'React Flow', () => page.evaluate(() => (window as unknown as { mount: () => void }).mount()));
  });

async function timed(bench: Workbench, page: Page, name: string, begin: () => Promise<void>): Promise<number> {
  const session = await metricsSession(page);
  const before = await mainThreadTime(session);
  await begin();
  await expectEdges(page, graph);
  await idle(page);
  const cpu = (await mainThreadTime(session)) - before;
  bench.log(`  ${name}: ${cpu.toFixed(0)} ms`);
  return cpu;
}
