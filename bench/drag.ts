import type { Browser, Page } from 'playwright';
import { makeGraph } from './graph.ts';
import { inTurns, median, type Row, type Workbench } from './outcome.ts';
import { type Contestant, contestants, expectEdges, mainThreadTime, metricsSession, withPage } from './page.ts';

const STEPS = 60;
const START = 3;
const graph = makeGraph(1000, 1400, 20);

interface Drag {
  /** CPU of the main thread for every update that reached the screen, in ms. */
  readonly cpu: number;
  readonly visible: number;
}

/**
 * Drags one node by 60 mouse moves, each waiting for the one before, with the whole graph in view. Frame times alone would hide the
 * cost: what counts is how many updates reach the screen (the compositor activates them) and the CPU that each one took.
 */
export const dragRow: Row = {
  name: 'drag',
  measure: async (bench) => {
    const { ours, peer } = await contestants(bench, graph);
    const runs = await inTurns(
      bench.runs,
      () => dragOnce(bench, ours),
      () => dragOnce(bench, peer),
    );
    const of = (drags: readonly Drag[], what: keyof Drag) => median(drags.map((drag) => drag[what]));
    const [cpu, peerCpu] = [of(runs.ours, 'cpu'), of(runs.peer, 'cpu')];
    const [visible, peerVisible] = [of(runs.ours, 'visible'), of(runs.peer, 'visible')];
    return [
      {
        what: 'drag one node of 1,000: main-thread CPU per visible update',
        ours: `${cpu.toFixed(1)} ms`,
        peer: `${peerCpu.toFixed(1)} ms`,
        value: cpu / peerCpu,
        target: 0.9,
        is: 'atMost',
        unit: '×',
      },
      {
        what: `drag one node of 1,000: steps of ${STEPS} that reach the screen`,
        ours: `${visible}`,
        peer: `${peerVisible}`,
        value: visible,
        target: 50,
        is: 'atLeast',
        unit: '',
      },
    ];
  },
};

export function dragOnce(bench: Workbench, contestant: Contestant): Promise<Drag> {
  return withPage(bench, async (page, _context, browser) => {
    await contestant.load(page);
    await expectEdges(page, contestant.edges, graph.edges.length);
    await page.waitForTimeout(1500);
    const drag = await dragNode(page, browser);
    bench.log(`  ${contestant.name}: ${drag.cpu.toFixed(1)} ms, ${drag.visible} of ${STEPS}`);
    return drag;
  });
}

async function dragNode(page: Page, browser: Browser): Promise<Drag> {
  const node = page.locator('.react-flow__node[data-id="n525"]');
  const before = await node.boundingBox();
  if (!before) throw new Error('the node to drag is not on the screen');
  const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
  const to = (step: number) => page.mouse.move(x + 2 * step, y + step);
  await to(0);
  await page.mouse.down();
  for (let step = 1; step <= START; step++) await to(step); // over the threshold where a drag begins
  await page.waitForTimeout(300);

  const session = await metricsSession(page);
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'] });
  const start = await mainThreadTime(session);
  for (let step = 1; step <= STEPS; step++) await to(START + step);
  await page.waitForTimeout(200); // what is still on its way to the screen
  const end = await mainThreadTime(session);
  const visible = activations(await browser.stopTracing());
  await page.mouse.up();

  const after = await node.boundingBox();
  if (!after || Math.abs(after.x - before.x - 2 * (START + STEPS)) > 12) throw new Error('the node did not follow the mouse');
  if (visible === 0) throw new Error('the trace shows no update on the screen');
  return { cpu: (end - start) / visible, visible: Math.min(visible, STEPS) };
}

/** How often the busiest process put a new picture on the screen. */
function activations(trace: Buffer): number {
  const { traceEvents }: { traceEvents: { name: string; pid: number }[] } = JSON.parse(trace.toString('utf8'));
  const byProcess = new Map<number, number>();
  for (const { name, pid } of traceEvents) if (name === 'ActivateLayerTree') byProcess.set(pid, (byProcess.get(pid) ?? 0) + 1);
  return Math.max(0, ...byProcess.values());
}
