import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { launchOptions } from '../scripts/find-browser.mjs';
import { expectInk } from './canvas/ink.ts';
import { flowLeft, type Place, type View, viewOf } from './canvas/view.ts';
import { idle } from './cpu.ts';
import { benchDrawing } from './drawn.ts';
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
  /** Waits until the whole graph is drawn, and throws where something of it is missing. */
  readonly whole: (page: Page) => Promise<void>;
  /** Where the drawing is on the screen. */
  readonly view: (page: Page) => Promise<View>;
  /** Where the left side of a node is on the screen; undefined where it has none. */
  readonly left: (page: Page, id: string) => Promise<number | undefined>;
  /** Whether a press at a place would take hold of the node there; absent where it always does. */
  readonly holds?: (page: Page, id: string, at: Place) => Promise<boolean>;
  /** CPU time that the page uses in half a second of rest at most, ms, where that is more than nearly nothing. */
  readonly resting?: number;
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

/** Both, after a look at what is on the screen of ours: every line that it says it drew has to be seen there. */
export async function contestants(bench: Workbench, graph: Graph): Promise<{ ours: Contestant; peer: Contestant; canvas: View }> {
  const sites = await bench.sites();
  const flow = { whole: (page: Page) => expectEdges(page, graph), view: viewOf, left: flowLeft };
  const ours: Contestant = {
    name: 'Trueline',
    url: sites.app,
    zoomKey: 'Control',
    load: async (page) => {
      await page.goto(sites.app);
      await openDesign(page, graph);
    },
    ...flow,
    zoomToOne: (page) => page.keyboard.press('ControlOrMeta+Digit0'),
    selectAll: (page) => page.keyboard.press('ControlOrMeta+KeyA'),
  };
  const canvas = await withPage(
    bench,
    async (page) => {
      await ours.load(page);
      const view = await ours.view(page);
      await expectInk(page, view, benchDrawing(graph));
      return view;
    },
    SHARP,
  );
  const url = `${sites.peer}?${queryOf(graph, canvas)}`;
  const peer: Contestant = {
    name: 'React Flow',
    url,
    zoomKey: undefined,
    load: async (page) => void (await page.goto(url)),
    ...flow,
    zoomToOne: (page) => page.evaluate(() => (window as unknown as PeerWindow).peer.zoomToOne()),
    selectAll: (page) => page.evaluate(() => (window as unknown as PeerWindow).peer.selectAll()),
  };
  return { ours, peer, canvas };
}

/** What the page of a peer is asked for: the graph, on as large a canvas as ours, which has panels beside it. */
export const queryOf = ({ nodes, edges, containers }: Graph, { width, height }: View): string =>
  `nodes=${nodes.length}&edges=${edges.length}&containers=${containers.length}&width=${Math.round(width)}&height=${Math.round(height)}`;

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
  await page.locator('[data-state="saved"]').waitFor();
  await idle(page);
}

/** Pixels for each px where a picture of the page is looked at: seen as a whole, lines of a large graph are a fraction of a px wide. */
export const SHARP = 4;

/** Runs `use` on a page of a browser of its own, with an empty profile. */
export async function withPage<T>(
  bench: Workbench,
  use: (page: Page, context: BrowserContext, browser: Browser) => Promise<T>,
  deviceScaleFactor = 1,
): Promise<T> {
  const browser = await chromium.launch(launchOptions(await bench.browser()));
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, deviceScaleFactor });
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
