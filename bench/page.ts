import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import { launchOptions } from '../scripts/find-browser.mjs';
import { type Graph, toDesign } from './graph.ts';
import type { Workbench } from './outcome.ts';

/** A page of one contestant with the whole graph in view. */
export interface Contestant {
  readonly name: string;
  readonly url: string;
  /** Held while the wheel zooms. */
  readonly zoomKey: string | undefined;
  /** Brings the graph onto a fresh page; what it leaves in the profile is there for the next page of the same profile. */
  readonly load: (page: Page) => Promise<void>;
  /** Zoom 1 about the middle of the canvas. */
  readonly zoomToOne: (page: Page) => Promise<void>;
  readonly selectAll: (page: Page) => Promise<void>;
}

/** What the page of plain React Flow offers beside its canvas; the app has keys for it. */
export interface PeerPage {
  readonly zoomToOne: () => void;
  readonly selectAll: () => void;
  readonly rename: (id: string, name: string) => void;
  /** How long ELK takes for the graph, ms. */
  readonly layOut: () => Promise<number>;
}

/** `window` of the plain page, in what runs there. */
export interface PeerWindow {
  readonly peer: PeerPage;
}

export async function contestants(bench: Workbench, graph: Graph): Promise<{ ours: Contestant; peer: Contestant }> {
  const sites = await bench.sites();
  const ours: Contestant = {
    name: 'Trueline',
    url: sites.app,
    zoomKey: 'Control',
    load: async (page) => {
      await page.goto(sites.app);
      await openDesign(page, graph);
    },
    zoomToOne: (page) => page.keyboard.press('ControlOrMeta+Digit0'),
    selectAll: (page) => page.keyboard.press('ControlOrMeta+KeyA'),
  };
  const { width, height } = await withPage(bench, async (page) => {
    await ours.load(page);
    return (await page.locator('.react-flow').first().boundingBox()) ?? { width: 0, height: 0 };
  });
  const query = new URLSearchParams({
    nodes: `${graph.nodes.length}`,
    edges: `${graph.edges.length}`,
    containers: `${graph.containers.length}`,
    width: `${Math.round(width)}`, // as large a canvas as ours, which has panels beside it
    height: `${Math.round(height)}`,
  });
  const url = `${sites.peer}?${query}`;
  const peer: Contestant = {
    name: 'React Flow',
    url,
    zoomKey: undefined,
    load: async (page) => void (await page.goto(url)),
    zoomToOne: (page) => page.evaluate(() => (window as unknown as PeerWindow).peer.zoomToOne()),
    selectAll: (page) => page.evaluate(() => (window as unknown as PeerWindow).peer.selectAll()),
  };
  return { ours, peer };
}

/** Opens the graph as a person would: the file is dropped on the page, then everything into view; waits until it is saved. */
async function openDesign(page: Page, graph: Graph): Promise<void> {
  await page.getByRole('button', { name: 'Open a file' }).waitFor();
  await page.evaluate(
    (text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'bench.trueline.json', { type: 'application/json' }));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    },
    JSON.stringify(toDesign(graph)),
  );
  await expectEdges(page, graph);
  await page.keyboard.press('Shift+Digit1');
  await page.waitForTimeout(2500);
}

/** Runs `use` on a page of a browser of its own, with an empty profile. */
export async function withPage<T>(
  bench: Workbench,
  use: (page: Page, context: BrowserContext, browser: Browser) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch(launchOptions(await bench.browser()));
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    return await use(await context.newPage(), context, browser);
  } finally {
    await browser.close();
  }
}

/**
 * Waits until every edge of the graph is drawn, and throws where one is missing: a diagram without its edges is fast for nothing.
 * Where they are painted, the painter says how many it painted.
 */
export async function expectEdges(page: Page, graph: Graph): Promise<void> {
  const count = graph.edges.length;
  const drawn = () => {
    const painted = Number(document.querySelector<HTMLElement>('canvas[data-edges]')?.dataset.edges ?? 0);
    const paths = [...document.querySelectorAll<SVGPathElement>('.edge-layer .edge-line, .react-flow__edge-path')];
    return painted + paths.filter((path) => (path.getAttribute('d') ?? '').length > 5 && getComputedStyle(path).stroke !== 'none').length;
  };
  const until = Date.now() + 120_000;
  let now = 0;
  while (now < count && Date.now() < until) {
    now = await page.evaluate(drawn);
    if (now < count) await page.waitForTimeout(100);
  }
  if (now !== count) throw new Error(`${now} of ${count} edges are drawn`);
}

/** CPU time of the page's main thread since it began, in ms, as Chromium counts it: waiting for a core is not in it. */
export async function mainThreadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value;
  if (seconds === undefined) throw new Error('this Chromium does not tell the CPU time of a thread');
  return seconds * 1000;
}

export async function metricsSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}
