import { flowName } from '#core/catalog/names.ts';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { catalog } from '../../store/catalog.ts';
import { nameIn } from '../accessible-name.ts';
import { edgesAt } from './edges-at.ts';

/** What is said when the keyboard comes from a node to one of its arrows: its ends, what travels, what is wrong, and which of how many it is. */
export function spokenEdge(design: Design, scene: Scene, id: string, node: string | undefined): string | undefined {
  const graph = graphOf(design);
  const edge = graph.edge(id);
  if (!edge) return undefined;
  const label = edge.label ?? flowName(catalog, edge.flow);
  const severity = scene.edges.find((drawn) => drawn.id === id)?.severity;
  const what = [`Arrow from ${nameIn(design, edge.from)} to ${nameIn(design, edge.to)}`, label, ...(severity ? [severity] : [])].join(', ');
  const all = edgesAt(graph, node ?? '');
  const place = all.indexOf(edge) + 1;
  return node === undefined || place === 0 ? what : `${what}. ${place} of ${all.length} at ${nameIn(design, node)}`;
}
