import { dragNode, STEPS } from './canvas/gestures.ts';
import { idle, metricsSession } from './cpu.ts';
import { type Graph, makeGraph } from './graph.ts';
import { inTurns, median, type Row, type Workbench } from './outcome.ts';
import { type Contestant, contestants, withPage } from './page.ts';

const graph = makeGraph(1000, 1400, 20);

/** Drags one node with the whole graph in view. */
export const dragRow: Row = {
  name: 'drag',
  measure: async (bench) => {
    const { ours, peer } = await contestants(bench, graph);
    const runs = await inTurns(
      bench.runs,
      () => dragOnce(bench, ours, graph),
      () => dragOnce(bench, peer, graph),
    );
    const of = (drags: readonly Awaited<ReturnType<typeof dragOnce>>[], what: 'cpu' | 'visible') => median(drags.map((drag) => drag[what]));
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

export function dragOnce(bench: Workbench, contestant: Contestant, graph: Graph): ReturnType<typeof dragNode> {
  return withPage(bench, async (page, _context, browser) => {
    await contestant.load(page);
    await contestant.whole(page);
    await idle(page);
    const drag = await dragNode({ page, browser, session: await metricsSession(page), contestant, graph });
    bench.log(`  ${contestant.name}: ${drag.cpu.toFixed(1)} ms, ${drag.visible} of ${STEPS}`);
    return drag;
  });
}
