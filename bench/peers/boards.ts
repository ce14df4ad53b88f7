import type { Page } from 'playwright';
import { expectInk } from '../canvas/ink.ts';
import type { Place, View } from '../canvas/view.ts';
import { idle } from '../cpu.ts';
import type { Graph } from '../graph.ts';
import type { Workbench } from '../outcome.ts';
import { type Contestant, queryOf, SHARP, withPage } from '../page.ts';
import { straight } from './straight.ts';

/** What the page of another editor tells of itself. */
interface Board {
  readonly view: () => View;
  readonly left: (id: string) => number | undefined;
  readonly holds?: (id: string, at: Place) => boolean;
  readonly zoomToOne: () => void;
  readonly count: () => Counts;
}

interface Counts {
  readonly frames: number;
  readonly nodes: number;
  /** Only those that are bound at both ends. */
  readonly arrows: number;
  readonly labels: number;
}

interface BoardWindow {
  readonly board: Board;
}

/** Boards go on frame after frame with nothing to do, tldraw the longer the more there is: CPU time in half a second of rest, ms. */
const [LOOP, LOOP_OF_NODE] = [40, 0.03];

/** Another editor on a canvas of a size, after a look at what is on its screen. */
export async function boardOf(bench: Workbench, name: string, site: string, graph: Graph, canvas: View): Promise<Contestant> {
  const url = `${site}?${queryOf(graph, canvas)}`;
  const board: Contestant = {
    name,
    url,
    zoomKey: 'Control',
    resting: LOOP + graph.nodes.length * LOOP_OF_NODE,
    load: async (page) => void (await page.goto(url)),
    whole: (page) => expectAll(page, graph),
    view: (page) => page.evaluate(() => (window as unknown as BoardWindow).board.view()),
    left: (page, id) => page.evaluate((id) => (window as unknown as BoardWindow).board.left(id), id),
    holds: (page, id, at) =>
      page.evaluate(([id, at]) => (window as unknown as BoardWindow).board.holds?.(id, at) ?? true, [id, at] as const),
    zoomToOne: (page) => page.evaluate(() => (window as unknown as BoardWindow).board.zoomToOne()),
    selectAll: (page) => page.keyboard.press('ControlOrMeta+KeyA'),
  };
  await withPage(bench, (page) => look(page, board, graph), SHARP);
  return board;
}

/** Waits until everything that the graph has is on the board, and throws where something is missing. */
async function expectAll(page: Page, { containers, nodes, edges }: Graph): Promise<void> {
  await page.waitForFunction(() => 'board' in window, undefined, { timeout: 180_000 });
  const wanted: Counts = {
    frames: containers.length,
    nodes: nodes.length,
    arrows: edges.length,
    labels: nodes.length + edges.filter(({ label }) => label !== undefined).length,
  };
  const there = await page.evaluate(() => (window as unknown as BoardWindow).board.count());
  if (JSON.stringify(there) !== JSON.stringify(wanted))
    throw new Error(`on the board are ${JSON.stringify(there)} instead of ${JSON.stringify(wanted)}`);
}

/** The part of the canvas over which boards lay no bars and panels. */
function clearOf(view: View): View {
  const [side, end] = [180, 100];
  return {
    ...{ left: view.left + side, top: view.top + end, x: view.x - side, y: view.y - end, zoom: view.zoom },
    ...{ width: view.width - 2 * side, height: view.height - 2 * end },
  };
}

async function look(page: Page, board: Contestant, graph: Graph): Promise<void> {
  await board.load(page);
  await board.whole(page);
  await idle(page, board.resting);
  const { nodes, arrows } = straight(graph);
  const lines = arrows.filter(({ label }) => label === undefined).map(({ points }) => points); // a label hides its line's middle
  await expectInk(page, clearOf(await board.view(page)), { lines, covers: nodes, frames: graph.containers });
}
