import { nodeName, serviceName } from '#core/catalog/names.ts';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { catalog } from '../store/catalog.ts';
import { findingsIn, nameIn } from './accessible-name.ts';
import { labelOfAnnotation } from './annotations/annotation-label.ts';
import { flowOrder } from './flow-order.ts';

/** What is said when the keyboard comes to something: its name, its service, its connections, its findings, and which of how many it is. */
export function spokenNode(design: Design, scene: Scene, id: string): string | undefined {
  const graph = graphOf(design);
  const node = graph.node(id);
  const order = flowOrder(design, scene);
  const place = `${order.indexOf(id) + 1} of ${order.length}`;
  if (!node) {
    const note = scene.annotations.find((annotation) => annotation.id === id);
    return note && `${labelOfAnnotation(note)}. ${place}`;
  }
  const drawn = scene.nodes.find((one) => one.id === id) ?? scene.containers.find((one) => one.id === id);
  const [name, service] = [nodeName(catalog, node), serviceName(catalog, node)];
  const from = few(graph.into(id).map((edge) => nameIn(design, edge.from)));
  const to = few(graph.out(id).map((edge) => nameIn(design, edge.to)));
  const inside = catalog.services.get(node.service)?.container ? graph.children(id).length : undefined;
  const what = [name, ...(service === name ? [] : [service]), ...(inside === undefined ? [] : [`container of ${inside}`])];
  const links = [...(from ? [`from ${from}`] : []), ...(to ? [`to ${to}`] : [])];
  const found = findingsIn(drawn?.badge?.count ?? 0, drawn?.badge?.severity ?? drawn?.severity);
  return `${[...what, ...(links.length > 0 ? links : ['no connections']), ...found].join(', ')}. ${place}`;
}

/** Whether the node that the keyboard is at is selected, and with how many others; empty when it is not. */
export function selectedInWords(selected: ReadonlySet<string>, id: string): string {
  if (!selected.has(id)) return '';
  return selected.size === 1 ? 'selected' : `selected with ${selected.size - 1} more`;
}

const most = 3;

/** "A, B and C", "A, B, C and 2 more". */
function few(names: readonly string[]): string | undefined {
  const different = [...new Set(names)];
  if (different.length <= 1) return different[0];
  const [head, tail] =
    different.length > most ? [different.slice(0, most), `${different.length - most} more`] : [different.slice(0, -1), different.at(-1)];
  return `${head.join(', ')} and ${tail}`;
}
