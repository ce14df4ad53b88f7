import type { Page } from 'playwright';
import { wholeIdle } from './cpu.ts';
import { type Graph, makeGraph } from './graph.ts';
import { inTurns, median, type Outcome, type Row, type Workbench } from './outcome.ts';
import { contestants, type PeerWindow, withPage } from './page.ts';

const sizes: readonly { readonly nodes: number; readonly target: number }[] = [
  { nodes: 200, target: 1 },
  { nodes: 1000, target: 0.6 },
  { nodes: 5000, target: 0.4 },
];

/** ELK may take long with what it was not asked to hurry with, ms. */
const PATIENCE = 180_000;

/**
 * From the key press until the tidied design is drawn, in a worker, beside ELK's layered layout with its default settings of the same
 * nodes and edges without their containers, in a worker too. Both begin with a worker that is not loaded yet, in a
 * browser that rests.
 */
export const tidyRow: Row = {
  name: 'tidy',
  measure: async (bench) => {
    const outcomes: Outcome[] = [];
    for (const { nodes, target } of sizes) {
      const graph = makeGraph(nodes, nodes * 1.4, nodes / 50);
      const { ours, peer } = await contestants(bench, graph);
      const runs = await inTurns(
        bench.runs,
        () => tidied(bench, ours.load, graph),
        () => laidOut(bench, peer.load),
      );
      const [own, other] = [median(runs.ours), median(runs.peer)];
      outcomes.push({
        what: `${nodes.toLocaleString('en-US')} nodes: tidy in a worker, against ELK’s default settings`,
        ours: `${own.toFixed(0)} ms`,
        peer: `${other.toFixed(0)} ms`,
        value: own / other,
        target,
        is: 'atMost',
        unit: '×',
      });
    }
    return outcomes;
  },
};

const tidied = (bench: Workbench, load: (page: Page) => Promise<void>, graph: Graph): Promise<number> =>
  withPage(bench, async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await load(page);
    await wholeIdle(page);
    await page.evaluate(noteTidy);
    await page.keyboard.press('ControlOrMeta+Shift+KeyL');
    await page.waitForFunction(() => document.documentElement.dataset.tidied !== undefined, undefined, {
      timeout: PATIENCE,
      polling: 100, // each frame would take time from the worker
    });
    const time = await page.evaluate(() => Number(document.documentElement.dataset.tidied));
    if (await page.getByText('The design could not be tidied').isVisible()) throw new Error('the design could not be tidied');
    bench.log(`  Trueline, ${graph.nodes.length} nodes: ${time.toFixed(0)} ms`);
    return time;
  });

/** Notes on the page how long the canvas is busy. */
function noteTidy(): void {
  const canvas = document.querySelector('[data-canvas]');
  if (!canvas) throw new Error('there is no canvas');
  let start = 0;
  new MutationObserver(() => {
    if (canvas.getAttribute('aria-busy') === 'true') start = performance.now();
    else if (start > 0) document.documentElement.dataset.tidied = `${performance.now() - start}`;
  }).observe(canvas, { attributeFilter: ['aria-busy'] });
}

const laidOut = (bench: Workbench, load: (page: Page) => Promise<void>): Promise<number> =>
  withPage(bench, async (page) => {
    page.setDefaultTimeout(PATIENCE);
    await load(page);
    await page.waitForFunction(() => 'peer' in window);
    await wholeIdle(page);
    const time = await page.evaluate(() => (window as unknown as PeerWindow).peer.layOut());
    bench.log(`  ELK: ${time.toFixed(0)} ms`);
    return time;
  });
