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
 * node is not there for. Beside it plain React Flow's time from a key press that changes a label in its data to the frame with it.
 */
export async function toFinding(page: Page, graph: Graph, contestant: Contestant): Promise<number> {
  const node = nearest(
    graph.nodes.filter(({ marked }) => marked),
    graph,
    await contestant.view(page),
  );
  await bring(page, contestant, graph, node);
  const element = `.react-flow__node[data-id="${node.id}"]`;
  const times: number[] = [];
  if (contestant.name === 'React Flow') {
    for (let time = 0; time < TIMES; time++) {
      const name = `Now ${time}`;
      await page.evaluate(renameOnKey, { id: node.id, name });
      times.push(await painted(page, 'KeyZ', element, name));
      await idle(page);
    }
    return median(times.slice(1));
  }
  const at = placeOf(graph, node, await contestant.view(page));
  await page.mouse.click(at.x, at.y - 10);
  await page
    .getByRole('button', { name: /^Take back: / })
    .first()
    .click();
  await page.locator(`${element}:not(:has(.badge))`).waitFor();
  for (let time = 0; time < TIMES; time++) {
    times.push(await painted(page, 'ControlOrMeta+KeyZ', `${element} .badge`));
    await page.keyboard.press('ControlOrMeta+Shift+KeyZ');
    await page.locator(`${element}:not(:has(.badge))`).waitFor();
    await idle(page);
  }
  return median(times.slice(1));
}

/** From a key press to the frame in which there is an element, with this text if one is given, ms. */
async function painted(page: Page, key: string, element: string, text?: string): Promise<number> {
  await page.mouse.move(2, 2); // where nothing answers the pointer
  await page.evaluate(watchFor, { element, text });
  await page.keyboard.press(key);
  await page.waitForFunction(() => document.documentElement.dataset.painted !== undefined);
  return page.evaluate(() => Number(document.documentElement.dataset.painted));
}

/**
 * Notes the time from the next press of Z to the frame after the one in which the element is there. A browser keeps messages
 * waiting after a key press, so only times that both begin with one can be compared.
 */
function watchFor({ element, text }: { readonly element: string; readonly text?: string | undefined }): void {
  const notes = document.documentElement.dataset;
  delete notes.painted;
  let start = 0;
  const look = () => {
    const found = document.querySelector(element);
    if (!found || (text !== undefined && found.textContent !== text)) return requestAnimationFrame(look);
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

function renameOnKey({ id, name }: { readonly id: string; readonly name: string }): void {
  window.addEventListener('keydown', () => (window as unknown as PeerWindow).peer.rename(id, name), { once: true });
}

/** CPU of the main thread from an empty tab until the page is idle with the whole graph drawn, ms. */
export async function opened(page: Page, contestant: Contestant): Promise<number> {
  const session = await metricsSession(page);
  await page.goto(contestant.url);
  await contestant.whole(page);
  await idle(page, contestant.resting);
  return mainThreadTime(session);
}
