import { STEPS } from './canvas/gestures.ts';
import { type CanvasNumbers, measureCanvas } from './canvas/measured.ts';
import { makeGraph } from './graph.ts';
import { allInTurns, median, type Outcome, type Row, type Workbench } from './outcome.ts';
import { servePackage } from './own-package.ts';
import { contestants } from './page.ts';
import { boardOf } from './peers/boards.ts';

/**
 * Excalidraw and tldraw with as many elements: frames for containers, boxes with names, arrows that are bound to them, labels. Only told:
 * they do not draw the same thing. tldraw's licence is not permissive: it is installed into a folder of its own when a row is asked for,
 * measured on this machine, and is never a dependency of the project nor part of anything that leaves it.
 */
const peers = [
  { name: 'Excalidraw', folder: 'excalidraw', page: 'editor.html' },
  { name: 'tldraw', folder: 'tldraw', page: '' },
] as const;

const whats: readonly { readonly of: keyof CanvasNumbers; readonly what: string; readonly unit: string }[] = [
  { of: 'open', what: 'open to interactive: CPU', unit: ' ms' },
  { of: 'drag', what: 'drag, whole design in view: CPU per visible update', unit: ' ms' },
  { of: 'visible', what: `… steps of ${STEPS} that reach the screen`, unit: '' },
  { of: 'pan', what: 'pan, whole design in view: CPU per step', unit: ' ms' },
  { of: 'zoom', what: 'wheel zoom, whole design in view: CPU per step', unit: ' ms' },
  { of: 'select', what: 'select all: CPU', unit: ' ms' },
  { of: 'near', what: 'drag at zoom 1: CPU per visible update', unit: ' ms' },
  { of: 'heap', what: 'JS heap at zoom 1', unit: ' MB' },
];

/** `peers-200`, `peers-1000`, `peers-5000`. */
export const peerRows: readonly Row[] = [200, 1000, 5000].map((nodes) => ({
  name: `peers-${nodes}`,
  measure: (bench) => measure(bench, nodes),
}));

async function measure(bench: Workbench, nodes: number): Promise<readonly Outcome[]> {
  const graph = makeGraph(nodes, nodes * 1.4, nodes / 50);
  const { ours, canvas } = await contestants(bench, graph);
  const outcomes: Outcome[] = [];
  const sites = [];
  try {
    const boards = [];
    for (const { name, folder, page } of peers) {
      const site = await servePackage(bench, folder);
      sites.push(site);
      boards.push(await boardOf(bench, name, `${site.url}${page}`, graph, canvas));
    }
    const all = [ours, ...boards];
    const [own = [], ...others] = await allInTurns(
      bench.runs,
      all.map((one) => () => measureCanvas(bench, one, graph)),
    );
    for (const [i, { name }] of peers.entries())
      for (const { of, what, unit } of whats) {
        const [ours, peer] = [own, others[i] ?? []].map((runs) => median(runs.map((run) => run[of])));
        if (ours === undefined || peer === undefined) continue;
        const text = (value: number) => `${value.toFixed(unit === '' || value >= 100 ? 0 : 1)}${unit}`;
        const told = `${nodes.toLocaleString('en-US')} nodes, against ${name}: ${what}`;
        outcomes.push({ what: told, ours: text(ours), peer: text(peer), value: ours / peer, unit: '×', is: 'told' });
      }
  } finally {
    await Promise.all(sites.map((site) => site.close()));
  }
  return outcomes;
}
