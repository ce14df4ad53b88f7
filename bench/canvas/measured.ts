import type { Page } from 'playwright';
import { idle, metricsSession } from '../cpu.ts';
import type { Graph } from '../graph.ts';
import type { Workbench } from '../outcome.ts';
import { type Contestant, withPage } from '../page.ts';
import { heap, opened } from './answers.ts';
import { dragNode, pan, type Stage, selectAll, zoom } from './gestures.ts';

/** What one run on one canvas came to: CPU in ms, heap in MB. */
export interface CanvasNumbers {
  readonly open: number;
  readonly drag: number;
  readonly visible: number;
  readonly pan: number;
  readonly zoom: number;
  readonly select: number;
  readonly near: number;
  readonly heap: number;
}

/** One after the other in one profile: opened, worked on as a whole, then near. `asWell` is measured on the near page, too. */
export function measureCanvas(
  bench: Workbench,
  contestant: Contestant,
  graph: Graph,
  asWell: (near: Page) => Promise<void> = async () => {},
): Promise<CanvasNumbers> {
  return withPage(bench, async (first, context, browser) => {
    await contestant.load(first); // fills the profile
    await contestant.whole(first);
    await first.close();
    const page = await context.newPage();
    const open = await opened(page, contestant);
    const stage: Stage = { page, browser, session: await metricsSession(page), contestant, graph };
    const drag = await dragNode(stage);
    const far = { drag: drag.cpu, visible: drag.visible, pan: await pan(stage), zoom: await zoom(stage), select: await selectAll(stage) };
    await page.close();
    const near = await context.newPage();
    await near.goto(contestant.url);
    await contestant.whole(near);
    await idle(near, contestant.resting);
    await contestant.zoomToOne(near);
    await idle(near, contestant.resting);
    const used = await heap(near);
    await asWell(near);
    const nearDrag = await dragNode({ ...stage, page: near, session: await metricsSession(near) });
    const numbers: CanvasNumbers = { open, ...far, near: nearDrag.cpu, heap: used };
    const told = Object.entries(numbers).map(([name, value]) => `${name} ${value.toFixed(1)}`);
    bench.log(`  ${contestant.name}: ${told.join(', ')}`);
    return numbers;
  });
}
