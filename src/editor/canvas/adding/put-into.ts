import { nodeName, serviceName } from '#core/catalog/names.ts';
import { placeIn } from '#core/design/commands/place-in.ts';
import type { DesignNode } from '#core/design/design.ts';
import { containerId, graphOf } from '#core/design/graph.ts';
import { around as aroundAll, type Point } from '#core/layout/geometry.ts';
import { freeSpot } from '#core/layout/placement.ts';
import { CONTENT } from '#core/layout/sizes.ts';
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
      return container
        ? [row(container, `Out of ${nodeName(catalog, container)}`, '', () => put(nodes, containerId(container), container.id))]
        : [];
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

/** Px beside the container that nodes are taken out of. */
const BESIDE = 64;

/** The nodes go, as they lie to each other, to a free place of a container (`undefined`: the canvas itself), or beside the one that they leave. */
function put(nodes: readonly DesignNode[], container: string | undefined, leaves?: string): void {
  const rects = rectsOf(editorState().scene);
  const group = aroundAll(nodes.flatMap(({ id }) => rects.get(id) ?? []));
  if (!group) return;
  const origin = rects.get(container ?? '') ?? { x: 0, y: 0 };
  const left = rects.get(leaves ?? '');
  const near = left ? { x: left.x + left.width + BESIDE - origin.x, y: group.y - origin.y } : CONTENT;
  run(leaves === undefined ? 'Put into' : 'Take out', (design) => {
    const spot = freeSpot(design, catalog, near, group, container);
    const positions = new Map<string, Point>();
    for (const { id } of nodes) {
      const { x, y } = rects.get(id) ?? group;
      positions.set(id, { x: spot.x + x - group.x, y: spot.y + y - group.y });
    }
    const ids = nodes.map(({ id }) => id);
    return placeIn(design, ids, placeFor(design, catalog, container), positions);
  });
  requestView({ show: nodes.map((node) => node.id) });
}
