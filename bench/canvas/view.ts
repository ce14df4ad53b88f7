import type { Page } from 'playwright';
import { idle } from '../cpu.ts';
import type { Graph, GraphNode } from '../graph.ts';
import type { Contestant } from '../page.ts';

/** Where the drawing is on the screen, and how large. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of the drawing's origin, px from the left top corner of the canvas. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The view of a React Flow canvas, ours or the plain one. */
export const viewOf = (page: Page): Promise<View> =>
  page.evaluate(() => {
    const [canvas, viewport] = ['.react-flow', '.react-flow__viewport'].map((one) => document.querySelector<HTMLElement>(one));
    if (!canvas || !viewport) throw new Error('there is no canvas');
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const { a, e, f } = new DOMMatrix(getComputedStyle(viewport).transform);
    return { left, top, width, height, x: e, y: f, zoom: a };
  });

/** Where the left side of a node on a React Flow canvas is on the screen now. */
export async function flowLeft(page: Page, id: string): Promise<number | undefined> {
  return (await page.locator(`.react-flow__node[data-id="${id}"]`).boundingBox())?.x;
}

/** Where a node of the graph is taken hold of on the screen: a quarter from its left, as React Flow's handles lie in the middle. */
export function placeOf(graph: Graph, { id }: GraphNode, view: View): Place {
  const { x, y } = gripOf(graph, id);
  return { x: view.left + view.x + x * view.zoom, y: view.top + view.y + y * view.zoom };
}

/** The one of some nodes that is nearest to the middle of the view. */
export function nearest(nodes: readonly GraphNode[], graph: Graph, view: View): GraphNode {
  const [x, y] = [(view.width / 2 - view.x) / view.zoom, (view.height / 2 - view.y) / view.zoom];
  const far = (node: GraphNode) => {
    const at = gripOf(graph, node.id);
    return Math.hypot(at.x - x, at.y - y);
  };
  return nodes.reduce((best, node) => (far(node) < far(best) ? node : best));
}

/** Pans until a node is in the middle. */
export async function bring(page: Page, contestant: Contestant, graph: Graph, node: GraphNode): Promise<void> {
  for (let stroke = 0; stroke < 30; stroke++) {
    const view = await contestant.view(page);
    const at = placeOf(graph, node, view);
    const [x, y] = [view.left + view.width / 2, view.top + view.height / 2];
    const from = { x: x + 11 * (stroke % 7) - 33, y: y + 17 * (stroke % 5) - 34 }; // not always on the same thing
    if (Math.hypot(at.x - x, at.y - y) < 60) return;
    const step = (way: number) => Math.max(-250, Math.min(250, way));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down({ button: 'middle' });
    await page.mouse.move(from.x + step(x - at.x), from.y + step(y - at.y), { steps: 3 });
    await page.mouse.up({ button: 'middle' });
    await idle(page);
  }
  throw new Error(`node ${node.id} could not be brought into view, which is ${JSON.stringify(await contestant.view(page))}`);
}

function gripOf(graph: Graph, id: string): Place {
  const node = graph.nodes.find((one) => one.id === id);
  const around = graph.containers.find((one) => one.id === node?.in);
  if (!node || !around) throw new Error(`there is no node ${id}`);
  return { x: around.x + node.x + node.width / 4, y: around.y + node.y + node.height / 2 };
}
