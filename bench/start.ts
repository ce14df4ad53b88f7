import { opened } from './canvas/answers.ts';
import { makeGraph } from './graph.ts';
import { inTurns, median, type Row, type Workbench } from './outcome.ts';
import { type Contestant, contestants, withPage } from './page.ts';

const graph = makeGraph(1000, 1400, 20);

/** Main-thread CPU from an empty tab until the graph stands and answers: Trueline restores it from its storage and checks it too. */
export const startRow: Row = {
  name: 'start',
  measure: async (bench) => {
    const { ours, peer } = await contestants(bench, graph);
    const runs = await inTurns(
      bench.runs,
      () => openOnce(bench, ours),
      () => openOnce(bench, peer),
    );
    const [cpu, peerCpu] = [median(runs.ours), median(runs.peer)];
    return [
      {
        what: 'first interactive with 1,000 nodes: main-thread CPU',
        ours: `${cpu.toFixed(0)} ms`,
        peer: `${peerCpu.toFixed(0)} ms`,
        value: cpu / peerCpu,
        target: 1.2,
        is: 'atMost',
        unit: '×',
      },
    ];
  },
};

/** Loads once to fill the profile (cache and saved design), then measures a second tab. */
function openOnce(bench: Workbench, contestant: Contestant): Promise<number> {
  return withPage(bench, async (first, context) => {
    await contestant.load(first);
    await contestant.whole(first);
    await first.close();
    const page = await context.newPage();
    const cpu = await opened(page, contestant);
    bench.log(`  ${contestant.name}: ${cpu.toFixed(0)} ms`);
    return cpu;
  });
}
