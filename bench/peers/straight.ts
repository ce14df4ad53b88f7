import type { Graph, GraphNode } from '../graph.ts';

/** A graph as boards draw it: its nodes in absolute px, and arrows straight from border to border of what they are bound to. */
export interface Straight {
  readonly nodes: readonly GraphNode[];
  readonly arrows: readonly Arrow[];
  readonly width: number;
  readonly height: number;
}

export interface Arrow {
  readonly id: string;
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly label: string | undefined;
  /** Start and end as x, y, x, y. */
  readonly points: readonly [number, number, number, number];
}

export function straight({ containers, nodes, edges }: Graph): Straight {
  const frames = new Map(containers.map((frame) => [frame.id, frame]));
  const placed = new Map(
    nodes.map((node) => {
      const { x, y } = frames.get(node.in) ?? { x: 0, y: 0 };
      return [node.id, { ...node, x: x + node.x, y: y + node.y }];
    }),
  );
  const arrows = edges.map(({ id, from, to, label }): Arrow => {
    const [a, b] = [placed.get(from), placed.get(to)];
    if (!a || !b) throw new Error(`edge ${id} hangs in the air`);
    return { id, from: a, to: b, label, points: [...border(a, b), ...border(b, a)] };
  });
  return {
    nodes: [...placed.values()],
    arrows,
    width: Math.max(...containers.map(({ x, width }) => x + width)),
    height: Math.max(...containers.map(({ y, height }) => y + height)),
  };
}

/** Where the line from the middle of a box to that of another one leaves it. */
function border(box: GraphNode, other: GraphNode): [number, number] {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const [dx, dy] = [other.x + other.width / 2 - x, other.y + other.height / 2 - y];
  const part = Math.min(box.width / 2 / Math.abs(dx), box.height / 2 / Math.abs(dy));
  return [x + dx * part, y + dy * part];
}

/** The zoom at which a drawing is wholly in view, and where its origin is then, px from the corner of the canvas. */
export function wholeView(
  drawing: Straight,
  width: number,
  height: number,
): { readonly zoom: number; readonly x: number; readonly y: number } {
  const zoom = 0.92 * Math.min(width / drawing.width, height / drawing.height);
  return { zoom, x: (width - drawing.width * zoom) / 2, y: (height - drawing.height * zoom) / 2 };
}
