import { cannotTake } from '#core/catalog/infer-flow.ts';
import { nodeName, serviceName } from '#core/catalog/names.ts';
import { graphOf } from '#core/design/graph.ts';
import { centre } from '#core/layout/geometry.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { fitFirst, type SearchRow, search } from '../adding/search.ts';
import { rectsOf } from '../rects.ts';
import { connectNodes } from './connect-nodes.ts';

/** Opens the search for the node that an arrow from the one selected node is to lead to. */
export function openConnectTo(): void {
  const { design, scene, selection } = editorState();
  const [id, another] = selection.nodes;
  const from = id === undefined || another !== undefined ? undefined : graphOf(design).node(id);
  const rects = rectsOf(scene);
  const box = rects.get(id ?? '');
  if (!from || !box) return;
  const all: readonly SearchRow[] = design.nodes
    .filter((node) => node.id !== from.id)
    .map((node) => {
      const reason = cannotTake(catalog, from, node);
      const to = rects.get(node.id);
      return {
        key: node.id,
        service: node.service,
        variant: node.variant,
        name: nodeName(catalog, node),
        help: reason ?? serviceName(catalog, node),
        unfit: reason !== undefined,
        take: () => to && connectNodes(from.id, node.id, centre(to)),
      };
    });
  const words = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);
  search.set({
    at: { x: box.x + box.width + 16, y: box.y },
    label: 'Connect to',
    placeholder: `From ${nodeName(catalog, from)} to …`,
    rows: (text) => fitFirst(all.filter(({ name, help }) => words(text).every((word) => `${name} ${help}`.toLowerCase().includes(word)))),
  });
}
