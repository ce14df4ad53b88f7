import { toFinding } from './canvas/answers.ts';
import { STEPS } from './canvas/gestures.ts';
import { type CanvasNumbers, measureCanvas } from './canvas/measured.ts';
import { type Graph, makeGraph } from './graph.ts';
import { inTurns, median, type Outcome, type Row, type Workbench } from './outcome.ts';
import { type Contestant, contestants } from './page.ts';

interface Measured extends CanvasNumbers {
  readonly finding: number;
}

/** What each number must come to, as a ratio to plain React Flow; absent where it is only told. */
interface Size {
  readonly nodes: number;
  readonly visible: number;
  readonly targets: Readonly<Partial<Record<Exclude<keyof Measured, 'visible'>, number>>>;
}

const sizes: readonly Size[] = [
  { nodes: 200, visible: 60, targets: { open: 1.2, drag: 1, pan: 1, zoom: 1, select: 1, near: 0.8 } },
  { nodes: 1000, visible: 57, targets: { open: 0.8, drag: 0.6, pan: 0.6, zoom: 0.6, select: 0.8, near: 0.4, heap: 0.7, finding: 1.5 } },
  { nodes: 5000, visible: 55, targets: { open: 0.5, drag: 0.25, pan: 0.5, zoom: 0.5, select: 0.5, near: 0.25, heap: 0.4, finding: 1.5 } },
];

const whats: readonly { readonly of: keyof Measured; readonly what: string; readonly unit: 'ms' | 'MB' | '' }[] = [
  { of: 'open', what: 'open to interactive: CPU', unit: 'ms' },
  { of: 'drag', what: 'drag, whole design in view: CPU per visible update', unit: 'ms' },
  { of: 'visible', what: `… steps of ${STEPS} that reach the screen`, unit: '' },
  { of: 'pan', what: 'pan, whole design in view: CPU per step', unit: 'ms' },
  { of: 'zoom', what: 'wheel zoom, whole design in view: CPU per step', unit: 'ms' },
  { of: 'select', what: 'select all: CPU', unit: 'ms' },
  { of: 'near', what: 'drag at zoom 1: CPU per visible update', unit: 'ms' },
  { of: 'heap', what: 'JS heap at zoom 1', unit: 'MB' },
  { of: 'finding', what: 'key press to painted finding, against a changed label', unit: 'ms' },
];

/** `canvas-200`, `canvas-1000`, `canvas-5000`: everything that people do on the canvas, beside plain React Flow with the same graph. */
export const canvasRows: readonly Row[] = sizes.map((size) => ({
  name: `canvas-${size.nodes}`,
  measure: (bench) => measure(bench, size),
}));

async function measure(bench: Workbench, { nodes, visible, targets }: Size): Promise<readonly Outcome[]> {
  const graph = makeGraph(nodes, nodes * 1.4, nodes / 50);
  const { ours, peer } = await contestants(bench, graph);
  const runs = await inTurns(
    bench.runs,
    () => measureOnce(bench, ours, graph),
    () => measureOnce(bench, peer, graph),
  );
  const count = nodes.toLocaleString('en-US');
  return whats.map(({ of, what, unit }): Outcome => {
    const [own, other] = [median(runs.ours.map((run) => run[of])), median(runs.peer.map((run) => run[of]))];
    const text = (value: number) => `${value.toFixed(unit === '' || value >= 100 ? 0 : 1)} ${unit}`.trim();
    const told = { what: `${count} nodes: ${what}`, ours: text(own), peer: text(other) };
    if (of === 'visible') return { ...told, value: own, target: visible, is: 'atLeast', unit: '' };
    const target = targets[of];
    return { ...told, value: own / other, unit: '×', ...(target === undefined ? { is: 'told' } : { is: 'atMost', target }) };
  });
}

/** The gestures, and beside them the time to a finding. */
async function measureOnce(bench: Workbench, contestant: Contestant, graph: Graph): Promise<Measured> {
  let finding = 0;
  const numbers = await measureCanvas(bench, contestant, graph, async (near) => {
    finding = await toFinding(near, graph, contestant);
  });
  bench.log(`  ${contestant.name}: finding ${finding.toFixed(1)}`);
  return { ...numbers, finding };
}
