import { nodeName, serviceName } from '#core/catalog/names.ts';
import { placeIn } from '#core/design/commands/place-in.ts';
import type { Design, DesignNode } from '#core/design/design.ts';
import { containerId, graphOf } from '#core/design/graph.ts';
import { nodeSize } from '#core/layout/place.ts';
import { freeSpot } from '#core/layout/placement.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { run } from '../../store/run.ts';
import { requestView } from '../../store/view.ts';
import { placeFor } from '../moving/drop-place.ts';
import { rectsOf } from '../rects.ts';
import { type SearchRow, search } from './search.ts';

/** Opens the search for the container that the selected nodes are to go into; what lies in one can come out again. */
export function openPutInto(): void {
  const { design, scene, selection } = editorState();
  const graph = graphOf(design);
  const nodes = [...selection.nodes].flatMap((id) => graph.node(id) ?? []);
  const box = rectsOf(scene).get(nodes[0]?.id ?? '');
  if (!box) return;
  const around = new Set(nodes.map(containerId));
  const chosen = new Set(nodes.map((node) => node.id));
  const isFree = (id: string): boolean => !chosen.has(id) && !graph.ancestors(id).some((one) => chosen.has(one.id));
  const into = design.nodes.filter(
    ({ id, service }) => catalog.services.get(service)?.container && isFree(id) && !(around.size === 1 && around.has(id)),
  );
  const rows: readonly SearchRow[] = [
    ...into.map((container) =>
      row(container, nodeName(catalog, container), serviceName(catalog, container), () => put(nodes, container.id)),
    ),
    ...[...around].flatMap((id) => {
      const container = graph.node(id ?? '');
      return container ? [row(container, `Out of ${nodeName(catalog, container)}`, '', () => put(nodes, containerId(container)))] : [];
    }),
  ];
  search.set({
    at: { x: box.x + box.width + 16, y: box.y },
    label: 'Put into',
    placeholder: 'Put into …',
    rows: (text) => rows.filter(({ name, help }) => `${name} ${help}`.toLowerCase().includes(text.trim().toLowerCase())),
  });
}

const row = ({ id, service, variant }: DesignNode, name: string, help: string, take: () => void): SearchRow => ({
  key: `${name} ${id}`,
  service,
  variant,
  name,
  help,
  take,
});

/** Each node goes to a free place of the container; `undefined`: onto the canvas itself. */
function put(nodes: readonly DesignNode[], container: string | undefined): void {
  run(container === undefined ? 'Take out' : 'Put into', (before) =>
    nodes.reduce((design: Design, node) => {
      const spot = freeSpot(design, catalog, container ?? node.id, nodeSize(catalog, node), container);
      return placeIn(design, [node.id], placeFor(design, catalog, container), new Map([[node.id, spot]]));
    }, before),
  );
  requestView({ show: nodes.map((node) => node.id) });
}
