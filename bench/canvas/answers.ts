import type { Page } from 'playwright';
import { idle, mainThreadTime, metricsSession } from '../cpu.ts';
import type { Graph } from '../graph.ts';
import { median } from '../outcome.ts';
import type { Contestant, PeerWindow } from '../page.ts';
import { bring, nearest, placeOf } from './view.ts';

const TIMES = 5;

/** Bytes of the JS heap that are in use after everything that can be given back was, in MB. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/**
 * From a key press that makes a node wrong to the frame in which its badge is painted, ms: undo brings a use back that the
 * node is not there for. Beside it plain React Flow's time from a new label in its data to the frame with it.
 */
export async function toFinding(page: Page, graph: Graph, contestant: Contestant): Promise<number> {
  const times: number[] = [];
  const node = nearest(
    graph.nodes.filter(({ marked }) => marked),
    graph,
    await contestant.view(page),
  );
  await bring(page, contestant, graph, node);
  if (contestant.name === 'React Flow') {
    for (let time = 0; time < TIMES; time++) times.push(await page.evaluate(renamed, { id: node.id, name: `Now ${time}` }));
    return median(times.slice(1));
  }
  const at = placeOf(graph, node, await contestant.view(page));
  await page.mouse.click(at.x, at.y - 10);
  await page
    .getByRole('button', { name: /^Take back: / })
    .first()
    .click();
  await page.locator(`.react-flow__node[data-id="${node.id}"]:not(:has(.badge))`).waitFor();
  for (let time = 0; time < TIMES; time++) {
    await page.evaluate(watchBadge, node.id);
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await page.waitForFunction(() => document.documentElement.dataset.painted !== undefined);
    times.push(await page.evaluate(() => Number(document.documentElement.dataset.painted)));
    await page.keyboard.press('ControlOrMeta+Shift+KeyZ');
    await page.locator(`.react-flow__node[data-id="${node.id}"]:not(:has(.badge))`).waitFor();
    await idle(page);
  }
  return median(times.slice(1));
}

/** Notes the time from the next key press to the frame after the one in which the node has its badge. */
function watchBadge(id: string): void {
  const notes = document.documentElement.dataset;
  delete notes.painted;
  let start = 0;
  const look = () => {
    if (!document.querySelector(`.react-flow__node[data-id="${id}"] .badge`)) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      notes.painted = `${performance.now() - start}`;
    };
    return port2.postMessage(undefined);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z') return;
    window.removeEventListener('keydown', press, true);
    start = performance.now();
    requestAnimationFrame(look);
  };
  window.addEventListener('keydown', press, true);
}

function renamed({ id, name }: { readonly id: string; readonly name: string }): Promise<number> {
  return new Promise((done) => {
    const start = performance.now();
    const look = () => {
      if (document.querySelector(`.react-flow__node[data-id="${id}"]`)?.textContent !== name) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - start);
      return port2.postMessage(undefined);
    };
    (window as unknown as PeerWindow).peer.rename(id, name);
    requestAnimationFrame(look);
  });
}

/** CPU of the main thread from an empty tab until the page is idle with the whole graph drawn, ms. */
export async function opened(page: Page, contestant: Contestant): Promise<number> {
  const session = await metricsSession(page);
  await page.goto(contestant.url);
  await contestant.whole(page);
  await idle(page, contestant.resting);
  return mainThreadTime(session);
}
