import { readFileSync } from 'node:fs';
import { catalogData } from 'virtual:catalog';
import type { Page } from 'playwright';
import { indexCatalog } from '../src/core/catalog/catalog.ts';
import { wholeOf } from '../src/core/formats/picture/part.ts';
import type { Scene } from '../src/core/layout/drawn.ts';
import { decode, missing, palette } from '../tests/browser/picture.ts';
import { idle } from './cpu.ts';
import { benchDesign, benchScene } from './drawn.ts';
import { type Graph, makeGraph } from './graph.ts';
import { inTurns, median, type Outcome, type Row, type Workbench } from './outcome.ts';
import { type Contestant, contestants, expectEdges, withPage } from './page.ts';
import { type Measured, previewDrawn, watched } from './watched.ts';

const SCALE = 2;
/** A zoom at which the canvas has elements for what is in view. */
const NEAR = 0.6;

interface Size {
  readonly graph: Graph;
  /** Against html-to-image's default call: time, and longest task of the main thread. */
  readonly time: number;
  readonly task?: number;
}

/** Nodes stand closer than in other rows: at the usual distance no browser could draw a picture of twice the size. */
export const largeGraph = makeGraph(1000, 1400, 20, { x: 256, y: 96 });

const sizes: readonly Size[] = [
  { graph: makeGraph(50, 70, 2), time: 0.2 },
  { graph: makeGraph(200, 280, 4), time: 0.12, task: 0.1 },
  { graph: largeGraph, time: 0.08, task: 0.05 },
];

/** The export as a user starts it, beside the library's default call on the same elements; each in a page load of its own. */
export const pngRow: Row = {
  name: 'png',
  measure: async (bench) => {
    const outcomes: Outcome[] = [];
    for (const size of sizes) outcomes.push(...(await measure(bench, size)));
    return outcomes;
  },
};

async function measure(bench: Workbench, { graph, time, task }: Size): Promise<readonly Outcome[]> {
  const { ours } = await contestants(bench, graph);
  const library = readFileSync(`${bench.root}/node_modules/html-to-image/dist/html-to-image.js`, 'utf8');
  const catalog = indexCatalog(catalogData);
  const drawn = benchScene(benchDesign(graph, catalog), catalog);
  let looked = false;
  const exportOnce = (page: Page) => {
    const look = !looked; // at one picture: they are all alike, and looking takes long
    looked = true;
    return exportOurs(page, look ? drawn : undefined, bench);
  };
  const open = (name: string, use: (page: Page) => Promise<Measured>) => () => measureOn(bench, ours, graph, name, use);
  const runs = await inTurns(
    bench.runs,
    open('Trueline', exportOnce),
    open('html-to-image, default call', (page) => exportDefault(page, graph, library)),
  );
  const count = graph.nodes.length.toLocaleString('en-US');
  const row = (what: string, of: keyof Measured, target: number): Outcome => {
    const [own, peer] = [median(runs.ours.map((run) => run[of])), median(runs.peer.map((run) => run[of]))];
    return { what, ours: `${own.toFixed(0)} ms`, peer: `${peer.toFixed(0)} ms`, value: own / peer, target, is: 'atMost', unit: '×' };
  };
  return [
    row(`PNG 2×, ${count} nodes, everything in the picture`, 'time', time),
    ...(task === undefined ? [] : [row(`longest main-thread task meanwhile, ${count} nodes`, 'longest', task)]),
  ];
}

/** Measures on a page of its own, the graph open and in view. */
export const measureOn = (
  bench: Workbench,
  ours: Contestant,
  graph: Graph,
  name: string,
  use: (page: Page) => Promise<Measured>,
): Promise<Measured> =>
  withPage(bench, async (page) => {
    await ours.load(page);
    await expectEdges(page, graph);
    await idle(page);
    const measured = await use(page);
    bench.log(`  ${name}, ${graph.nodes.length} nodes: ${measured.time.toFixed(0)} ms, longest task ${measured.longest.toFixed(0)} ms`);
    return measured;
  });

/** From the press of the button to the finished picture. With a scene: the picture is looked at, and has to show all of it. */
export async function exportOurs(page: Page, drawn: Scene | undefined, bench: Workbench): Promise<Measured> {
  await page.keyboard.press('ControlOrMeta+Shift+KeyE');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`${SCALE}×`, { exact: true }).click();
  await previewDrawn(page, 'png');
  const button = dialog.getByRole('button', { name: 'Download' });
  await button.evaluate(noteTimes);
  const download = page.waitForEvent('download', { timeout: 120_000 });
  const measured = await watched(page, async () => {
    await button.click();
    await page.waitForFunction(() => document.documentElement.dataset.done !== undefined, undefined, { timeout: 120_000 });
    return page.evaluate(() => Number(document.documentElement.dataset.done) - Number(document.documentElement.dataset.pressed));
  });
  const file = await download;
  if (!drawn) return measured;
  const { frame } = wholeOf(drawn);
  const picture = decode(readFileSync(await file.path()), frame, SCALE);
  if (picture.png.width !== frame.width * SCALE) throw new Error(`the picture is ${picture.png.width} pixels wide`);
  const lost = missing(picture, drawn, palette('light'));
  if (lost.length > 0) throw new Error(`${lost.length} things are not in the picture: ${lost.slice(0, 5).join(', ')}`);
  const { edges, nodes, containers } = drawn;
  bench.log(
    `  ${picture.png.width} × ${picture.png.height} pixels, all ${edges.length} edges and ${nodes.length + containers.length} icons`,
  );
  return measured;
}

/** Notes on the page when the button is pressed and when the picture is there, before the browser saves it. */
function noteTimes(button: Element): void {
  const notes = document.documentElement.dataset;
  const create = URL.createObjectURL;
  button.addEventListener('click', () => {
    notes.pressed = `${performance.now()}`;
  });
  URL.createObjectURL = (made) => {
    if (made instanceof Blob && made.type === 'image/png') notes.done = `${performance.now()}`;
    return create.call(URL, made);
  };
}

/** The window is made so large that everything is in view and near enough to have elements: the library pictures nothing else. */
async function mountAll(page: Page, { containers, nodes, edges }: Graph): Promise<void> {
  const [right, bottom] = [
    Math.max(...containers.map((box) => box.x + box.width)),
    Math.max(...containers.map((box) => box.y + box.height)),
  ];
  await page.setViewportSize({ width: Math.ceil(right * NEAR) + 800, height: Math.ceil(bottom * NEAR) + 300 });
  await page.keyboard.press('Shift+Digit1');
  await page.waitForFunction(
    ([boxes, lines]) =>
      document.querySelectorAll('.react-flow__viewport .react-flow__node').length >= boxes &&
      document.querySelectorAll('.edge-layer .edge-line').length >= lines,
    [nodes.length + containers.length, edges.length] as const,
    { timeout: 120_000 },
  );
  await idle(page);
}

/** What React Flow's own guide does: the viewport, moved so that everything fits, at twice the size. */
async function exportDefault(page: Page, graph: Graph, library: string): Promise<Measured> {
  await mountAll(page, graph);
  await page.evaluate(library);
  return watched(page, () =>
    page.evaluate(async (scale) => {
      const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
      if (!viewport) throw new Error('there is no viewport');
      const zoom = new DOMMatrix(getComputedStyle(viewport).transform).a;
      const boxes = [...viewport.querySelectorAll('.react-flow__node')].map((node) => node.getBoundingClientRect());
      const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
      const width = (Math.max(...boxes.map((box) => box.right)) - left) / zoom + 64;
      const height = (Math.max(...boxes.map((box) => box.bottom)) - top) / zoom + 64;
      const origin = viewport.getBoundingClientRect();
      const [x, y] = [(left - origin.left) / zoom - 32, (top - origin.top) / zoom - 32];
      const { toBlob } = (globalThis as unknown as { htmlToImage: typeof import('html-to-image') }).htmlToImage;
      const start = performance.now();
      const blob = await toBlob(viewport, {
        width,
        height,
        pixelRatio: scale,
        backgroundColor: '#fff',
        style: { width: `${width}px`, height: `${height}px`, transform: `translate(${-x}px, ${-y}px) scale(1)` },
      });
      if (!blob || blob.size < 10_000) throw new Error('html-to-image gave no picture');
      return performance.now() - start;
    }, SCALE),
  );
}
