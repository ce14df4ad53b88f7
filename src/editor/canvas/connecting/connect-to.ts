import { cannotTake } from '#core/catalog/infer-flow.ts';
import { nodeName, serviceName } from '#core/catalog/names.ts';
import type { DesignNode } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { middleOf } from '#core/layout/along-line.ts';
import { centre } from '#core/layout/geometry.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { fitFirst, type SearchRow, search } from '../adding/search.ts';
import { onlyEdge } from '../edges/only-edge.ts';
import { rectsOf } from '../rects.ts';
import { connectNodes, hangElsewhere } from './connect-nodes.ts';

/** Opens the search for the node that an arrow from the one selected node is to lead to. */
export function openConnectTo(): void {
  const { design, scene, selection } = editorState();
  const [id, another] = selection.nodes;
  const from = id === undefined || another !== undefined ? undefined : graphOf(design).node(id);
  const box = rectsOf(scene).get(id ?? '');
  if (!from || !box) return;
  search.set({
    at: { x: box.x + box.width + 16, y: box.y },
    label: 'Connect to',
    placeholder: `From ${nodeName(catalog, from)} to …`,
    rows: nodeRows([from.id], {
      reason: (node) => cannotTake(catalog, from, node),
      take: (node) => {
        const to = rectsOf(scene).get(node.id);
        if (to) connectNodes(from.id, node.id, centre(to));
      },
    }),
  });
}

/** Opens the search for the node that an end of the one selected edge is hung on instead. */
export function openMoveEnd(end: 'from' | 'to'): void {
  const { design, scene } = editorState();
  const edge = onlyEdge();
  const drawn = scene.edges.find(({ id }) => id === edge?.id);
  const kept = graphOf(design).node(edge?.[end === 'to' ? 'from' : 'to'] ?? '');
  if (!edge || !drawn || !kept) return;
  const name = nodeName(catalog, kept);
  search.set({
    at: middleOf(drawn.points),
    label: end === 'to' ? 'Move the end to' : 'Move the start to',
    placeholder: end === 'to' ? `From ${name} to …` : `From … to ${name}`,
    rows: nodeRows([edge.from, edge.to], {
      reason: (node) => (end === 'to' ? cannotTake(catalog, kept, node) : cannotTake(catalog, node, kept)),
      take: (node) => hangElsewhere(edge.id, { [end]: node.id }, undefined),
    }),
  });
}

interface Choice {
  /** Why an arrow cannot lead there. */
  readonly reason: (node: DesignNode) => string | undefined;
  readonly take: (node: DesignNode) => void;
}

/** Every node but some as a row of a search, those where the arrow cannot lead last and with the reason. */
function nodeRows(except: readonly string[], { reason, take }: Choice): (text: string) => readonly SearchRow[] {
  const all = editorState()
    .design.nodes.filter((node) => !except.includes(node.id))
    .map((node) => {
      const because = reason(node);
      return {
        key: node.id,
        service: node.service,
        variant: node.variant,
        name: nodeName(catalog, node),
        help: because ?? serviceName(catalog, node),
        unfit: because !== undefined,
        take: () => take(node),
      };
    });
  return (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return fitFirst(all.filter(({ name, help }) => words.every((word) => `${name} ${help}`.toLowerCase().includes(word))));
  };
}
