import { idle } from './cpu.ts';
import { inTurns, median, type Row, type Workbench } from './outcome.ts';
import { servePackage } from './own-package.ts';
import { contestants, withPage } from './page.ts';
import { exportOurs, largeGraph, measureOn } from './png.ts';

/** What `bench/excalidraw/main.js` answers. */
interface Drawn {
  readonly time: number;
  readonly bytes: number;
  readonly elements: number;
}

/** The PNG of 1,000 nodes beside Excalidraw's own export of as many elements: boxes with their names, and arrows. */
export const excalidrawRow: Row = {
  name: 'excalidraw',
  measure: async (bench) => {
    const site = await servePackage(bench, 'excalidraw');
    try {
      const { ours } = await contestants(bench, largeGraph);
      const runs = await inTurns(
        bench.runs,
        async () => (await measureOn(bench, ours, largeGraph, 'Trueline', (page) => exportOurs(page, undefined, bench))).time,
        () => exportTheirs(bench, site.url),
      );
      const [own, peer] = [median(runs.ours), median(runs.peer)];
      const what = 'PNG 2×, 1,000 nodes, against Excalidraw’s exportToBlob';
      return [{ what, ours: `${own.toFixed(0)} ms`, peer: `${peer.toFixed(0)} ms`, value: own / peer, target: 1, is: 'atMost', unit: '×' }];
    } finally {
      await site.close();
    }
  },
};

const exportTheirs = (bench: Workbench, url: string): Promise<number> =>
  withPage(bench, async (page) => {
    await page.goto(url);
    await page.waitForFunction(() => 'measure' in window, undefined, { timeout: 120_000 });
    await idle(page);
    const drawn = await page.evaluate((): Promise<Drawn> => (window as unknown as { measure: () => Promise<Drawn> }).measure());
    if (drawn.bytes < 1_000_000) throw new Error(`Excalidraw drew ${drawn.bytes} bytes only`);
    bench.log(`  Excalidraw: ${drawn.time.toFixed(0)} ms, ${drawn.elements} elements, ${(drawn.bytes / 1e6).toFixed(1)} MB`);
    return drawn.time;
  });
