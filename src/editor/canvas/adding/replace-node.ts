import { allFields } from '#core/catalog/fields.ts';
import { type Placeable, placeables, searchServices } from '#core/catalog/search.ts';
import { replaceNode } from '#core/design/commands/replace-node.ts';
import type { Design, DesignNode } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { keepFlows } from '#core/validator/keep-flows.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { newNode } from '../../store/new-node.ts';
import { run } from '../../store/run.ts';
import { rectsOf } from '../rects.ts';
import { rowOf } from './quick-add.ts';
import { search } from './search.ts';

/** Opens the search that turns the one selected node into another service. */
export function openReplace(): void {
  const { design, scene, selection } = editorState();
  const [id, another] = selection.nodes;
  const node = id === undefined || another !== undefined ? undefined : graphOf(design).node(id);
  const box = rectsOf(scene).get(id ?? '');
  if (!node || !box) return;
  search.set({
    at: { x: box.x, y: box.y + Math.min(box.height, 56) + 10 },
    label: 'Replace by',
    placeholder: 'Replace by',
    rows: (text) => offered(node, text).map((placeable) => ({ ...rowOf(placeable), take: () => replaceBy(node, placeable) })),
  });
}

/** Frames become frames of their kind, cards become cards. Without a text: the other variants, then services of the same stage. */
function offered(node: DesignNode, text: string): readonly Placeable[] {
  const service = catalog.services.get(node.service);
  const isOther = ({ service: id, variant }: Placeable): boolean =>
    catalog.services.get(id)?.container === service?.container && !(id === node.service && variant === node.variant);
  if (text.trim() !== '') return searchServices(catalog, text).filter(isOther);
  const near = [...catalog.services.values()].filter((other) => other.id !== node.service && other.stage === service?.stage);
  return [...(service ? placeables(service).slice(1) : []), ...near.flatMap((other) => placeables(other).slice(0, 1))].filter(isOther);
}

/** One step: id, name, place and edges stay, and of the fields those that the new service knows. */
function replaceBy(node: DesignNode, placeable: Placeable): void {
  const service = catalog.services.get(placeable.service);
  if (!service) return;
  run(`Replace by ${placeable.name}`, (design: Design) => {
    const fresh = newNode(design, catalog, placeable);
    const known = allFields(catalog, service);
    const kept = Object.entries(node.fields ?? {}).filter(([id]) => known.has(id));
    const fields = { ...fresh.fields, ...Object.fromEntries(kept) };
    return keepFlows(design, replaceNode(design, node.id, { ...fresh, fields }), catalog, node.id);
  });
}
