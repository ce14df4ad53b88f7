import type { Browser, CDPSession, Page } from 'playwright';
import { idle, mainThreadTime } from '../cpu.ts';
import type { Graph, GraphNode } from '../graph.ts';
import type { Contestant } from '../page.ts';
import { nearest, type Place, placeOf, type View } from './view.ts';

export const STEPS = 60;
const START = 3;
/** Every other step goes so far down, px: further than things snap. A node that rests where it snapped has nothing to update. */
const ZIGZAG = 12;

export interface Drag {
  /** CPU of the main thread for every update that reached the screen, in ms. */
  readonly cpu: number;
  readonly visible: number;
}

/** What a gesture is made on. */
export interface Stage {
  readonly page: Page;
  readonly browser: Browser;
  readonly session: CDPSession;
  readonly contestant: Contestant;
  readonly graph: Graph;
}

/**
 * Drags the node in the middle by 60 mouse moves, each waiting for the one before. Frame times alone would hide the cost: what
 * counts is how many updates reach the screen (the compositor activates them) and the CPU that each one took.
 */
export async function dragNode({ page, browser, session, contestant, graph }: Stage): Promise<Drag> {
  const view = await contestant.view(page);
  const node = await free(page, contestant, graph, view);
  const from = placeOf(graph, node, view);
  const to = (step: number) => page.mouse.move(from.x + 2 * step, from.y + step + ZIGZAG * (step % 2));
  await to(0);
  await idle(page, contestant.resting);
  await page.mouse.down();
  for (let step = 1; step <= START; step++) await to(step); // over the threshold where a drag begins
  await idle(page, contestant.resting);
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'] });
  const start = await mainThreadTime(session);
  for (let step = 1; step <= STEPS; step++) await to(START + step);
  await idle(page, contestant.resting); // what is still on its way to the screen
  const end = await mainThreadTime(session);
  const visible = activations(await browser.stopTracing());
  await followed(page, contestant, node, from.x + 2 * (START + STEPS) - (node.width / 4) * view.zoom);
  await page.mouse.up();
  if (visible === 0) throw new Error('the trace shows no update on the screen');
  await idle(page, contestant.resting);
  return { cpu: (end - start) / visible, visible: Math.min(visible, STEPS) };
}

/** The node nearest to the middle that can be taken hold of: nothing lies over it there. */
async function free(page: Page, contestant: Contestant, graph: Graph, view: View): Promise<GraphNode> {
  for (let nodes = graph.nodes; nodes.length > 0; ) {
    const node = nearest(nodes, graph, view);
    if (!contestant.holds || (await contestant.holds(page, node.id, placeOf(graph, node, view)))) return node;
    nodes = nodes.filter((one) => one !== node);
  }
  throw new Error('no node can be taken hold of');
}

/** Throws where a node has not come to where the mouse brought it. */
async function followed(page: Page, contestant: Contestant, { id }: GraphNode, x: number): Promise<void> {
  const left = await contestant.left(page, id);
  if (left === undefined || Math.abs(left - x) > 14) throw new Error(`node ${id} did not follow the mouse: at ${left} instead of ${x}`);
}

/** How often the busiest process put a new picture on the screen. */
function activations(trace: Buffer): number {
  const { traceEvents }: { traceEvents: { name: string; pid: number }[] } = JSON.parse(trace.toString('utf8'));
  const byProcess = new Map<number, number>();
  for (const { name, pid } of traceEvents) if (name === 'ActivateLayerTree') byProcess.set(pid, (byProcess.get(pid) ?? 0) + 1);
  return Math.max(0, ...byProcess.values());
}

/** CPU of the main thread for each of `steps`, and for what comes after them. */
async function perStep({ page, session, contestant }: Stage, steps: number, make: (step: number) => Promise<void>): Promise<number> {
  const start = await mainThreadTime(session);
  for (let step = 1; step <= steps; step++) await make(step);
  await idle(page, contestant.resting);
  return ((await mainThreadTime(session)) - start) / steps;
}

const PANS = 40;

/** Pans with the middle button, there and back. */
export async function pan(stage: Stage): Promise<number> {
  const { page, contestant } = stage;
  const at = await middle(stage);
  const before = await contestant.view(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(at.x + 4, at.y + 2);
  const half = PANS / 2;
  const cpu = await perStep(stage, PANS, (step) => {
    const way = step <= half ? step : PANS - step;
    if (step === half + 1) return moved(stage, before.x).then(() => page.mouse.move(at.x + 4 + way * 6, at.y + 2 + way * 3));
    return page.mouse.move(at.x + 4 + way * 6, at.y + 2 + way * 3);
  });
  await page.mouse.up({ button: 'middle' });
  await idle(page, contestant.resting);
  return cpu;
}

async function moved({ page, contestant }: Stage, before: number): Promise<void> {
  if (Math.abs((await contestant.view(page)).x - before) < 60) throw new Error('the view did not follow the mouse');
}

const ZOOMS = 30;

/** Zooms with the wheel over the middle, in and out again. */
export async function zoom(stage: Stage): Promise<number> {
  const { page, contestant } = stage;
  const at = await middle(stage);
  const before = await contestant.view(page);
  await page.mouse.move(at.x, at.y);
  if (contestant.zoomKey) await page.keyboard.down(contestant.zoomKey);
  let most = 0;
  const cpu = await perStep(stage, ZOOMS, async (step) => {
    if (step === ZOOMS / 2 + 1) most = (await contestant.view(page)).zoom;
    await page.mouse.wheel(0, step <= ZOOMS / 2 ? -20 : 20);
  });
  if (contestant.zoomKey) await page.keyboard.up(contestant.zoomKey);
  if (most < before.zoom * 1.2) throw new Error('the view did not follow the wheel');
  return cpu;
}

/** CPU of the main thread from the wish until everything is drawn as selected. */
export async function selectAll(stage: Stage): Promise<number> {
  const { page, session, contestant } = stage;
  const start = await mainThreadTime(session);
  await contestant.selectAll(page);
  await idle(page, contestant.resting);
  return (await mainThreadTime(session)) - start;
}

async function middle({ page, contestant }: Stage): Promise<Place> {
  const { left, top, width, height } = await contestant.view(page);
  return { x: left + width / 2, y: top + height / 2 };
}
