import { readFileSync } from 'node:fs';
import { catalogData } from 'virtual:catalog';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { indexCatalog } from '../src/core/catalog/catalog.ts';
import { openDesign } from '../src/core/catalog/open-design.ts';
import { parseDesign } from '../src/core/design/parse.ts';
import { wholeOf } from '../src/core/formats/picture/part.ts';
import { noMarks } from '../src/core/layout/marks.ts';
import { type Scene, scene } from '../src/core/layout/scene.ts';
import { makeGraph, toDesign } from './graph.ts';
import { inTurns, median, type Row, type Workbench } from './outcome.ts';
import { contestants, expectEdges, withPage } from './page.ts';

const graph = makeGraph(200, 280, 4);
const SCALE = 2;

/** The export as a user starts it, beside the library's default call on the same elements; each in a page load of its own. */
export const pngRow: Row = {
  name: 'png',
  measure: async (bench) => {
    const { ours } = await contestants(bench, graph);
    const open = (use: (page: Page) => Promise<number>, name: string) => () =>
      withPage(bench, async (page) => {
        await ours.load(page);
        await expectEdges(page, ours.edges, graph.edges.length);
        await page.waitForTimeout(1000);
        const time = await use(page);
        bench.log(`  ${name}: ${time.toFixed(0)} ms`);
        return time;
      });
    const library = readFileSync(`${bench.root}/node_modules/html-to-image/dist/html-to-image.js`, 'utf8');
    const drawn = drawnEdges();
    const runs = await inTurns(
      bench.runs,
      open((page) => exportOurs(page, drawn, bench), 'Trueline'),
      open((page) => exportDefault(page, library), 'html-to-image, default call'),
    );
    const [time, peerTime] = [median(runs.ours), median(runs.peer)];
    const what = 'PNG 2×, 200 nodes, every edge in the picture';
    return [
      {
        what,
        ours: `${time.toFixed(0)} ms`,
        peer: `${peerTime.toFixed(0)} ms`,
        value: time / peerTime,
        target: 0.15,
        is: 'atMost',
        unit: '×',
      },
    ];
  },
};

/** From the press of the button to the finished picture. */
async function exportOurs(page: Page, drawn: Scene, bench: Workbench): Promise<number> {
  await page.keyboard.press('ControlOrMeta+Shift+KeyE');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`${SCALE}×`, { exact: true }).click();
  const button = dialog.getByRole('button', { name: 'Download' });
  await button.evaluate(noteTimes);
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await button.click();
  const file = await download;
  const time = await page.evaluate(() => Number(document.documentElement.dataset.done) - Number(document.documentElement.dataset.pressed));
  const picture = PNG.sync.read(readFileSync(await file.path()));
  const missing = missingEdges(picture, drawn);
  if (missing.length > 0)
    throw new Error(`${missing.length} of ${drawn.edges.length} edges are not in the picture: ${missing.slice(0, 5).join(', ')}`);
  bench.log(`  ${picture.width} × ${picture.height} pixels, all ${drawn.edges.length} edges`);
  return time;
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

/** What React Flow's own guide does: the viewport, moved so that everything fits, at twice the size. */
async function exportDefault(page: Page, library: string): Promise<number> {
  await page.evaluate(library);
  return page.evaluate(async (scale) => {
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
  }, SCALE);
}

/** What must be in the picture, from the same geometry that canvas and export use. */
function drawnEdges(): Scene {
  const parsed = parseDesign(JSON.stringify(toDesign(graph)));
  if ('problems' in parsed) throw new Error('the design of the bench cannot be opened');
  const catalog = indexCatalog(catalogData);
  return scene(openDesign(parsed.design, catalog), catalog, noMarks);
}

/** Edges of which no piece stands out against what lies beside it. */
function missingEdges(picture: PNG, drawn: Scene): string[] {
  const { frame } = wholeOf(drawn);
  const at = (x: number, y: number) => {
    const [column, row] = [Math.round((x - frame.x) * SCALE), Math.round((y - frame.y) * SCALE)];
    const i = (row * picture.width + column) * 4;
    return [picture.data[i] ?? 0, picture.data[i + 1] ?? 0, picture.data[i + 2] ?? 0] as const;
  };
  const differ = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) > 60;
  const pieceShows = (x1: number, y1: number, x2: number, y2: number) =>
    [0.08, 0.3, 0.5, 0.7].some((part) => {
      const [x, y] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
      const [dx, dy] = Math.abs(x2 - x1) > Math.abs(y2 - y1) ? [0, 4] : [4, 0];
      return differ(at(x, y), at(x + dx, y + dy)) && differ(at(x, y), at(x - dx, y - dy));
    });
  const shows = (points: readonly number[]) => {
    for (let i = 0; i + 3 < points.length; i += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(i, i + 4);
      if (Math.hypot(x2 - x1, y2 - y1) > 16 && pieceShows(x1, y1, x2, y2)) return true;
    }
    return false;
  };
  return drawn.edges.filter(({ points }) => !shows(points)).map(({ id }) => id);
}
