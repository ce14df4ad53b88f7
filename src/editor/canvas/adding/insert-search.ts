import { cannotTake, carries } from '#core/catalog/infer-flow.ts';
import { nodeName } from '#core/catalog/names.ts';
import type { Placeable } from '#core/catalog/search.ts';
import { graphOf } from '#core/design/graph.ts';
import { middleOf } from '#core/layout/along-line.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { amend } from '../../store/run.ts';
import { suggestNext } from '../../store/suggest-next.ts';
import { onlyEdge } from '../edges/only-edge.ts';
import { addServiceClear } from './add-service.ts';
import { insertInEdge } from './insert-in-edge.ts';
import { rowOf } from './quick-add.ts';
import { longest, quickAddList } from './quick-add-list.ts';
import { fitFirst, search } from './search.ts';

/**
 * Opens the search for the service that is put into the one selected edge. What both halves of it can lead through stands first,
 * and the others say why they cannot; without text only the former
 * are offered, those first that hand on what travels along it now.
 */
export function openInsert(): void {
  const edge = onlyEdge();
  const { design, scene } = editorState();
  const drawn = scene.edges.find(({ id }) => id === edge?.id);
  const [from, to] = [graphOf(design).node(edge?.from ?? ''), graphOf(design).node(edge?.to ?? '')];
  if (!edge || !drawn || !from || !to) return;
  const at = middleOf(drawn.points);
  const asNode = (placeable: Placeable) => ({ id: ' ', ...placeable });
  const reasonOf = (placeable: Placeable): string | undefined =>
    cannotTake(catalog, from, asNode(placeable)) ?? cannotTake(catalog, asNode(placeable), to);
  const carriesOn = (placeable: Placeable): boolean =>
    edge.flow !== undefined && carries(catalog, from, asNode(placeable), edge.flow) && carries(catalog, asNode(placeable), to, edge.flow);
  const possible = (): readonly Placeable[] => {
    const all = suggestNext(catalog, from, catalog.services.size).filter(
      (placeable) => !catalog.services.get(placeable.service)?.container && reasonOf(placeable) === undefined,
    );
    return [...all.filter(carriesOn), ...all.filter((placeable) => !carriesOn(placeable))].slice(0, longest);
  };
  const offered = (text: string): readonly Placeable[] => (text.trim() === '' ? possible() : quickAddList(catalog, text, from));
  const take = (placeable: Placeable): void => {
    const id = addServiceClear(placeable, at);
    amend((now) => insertInEdge(now, catalog, edge.id, id));
  };
  search.set({
    at,
    label: 'Insert a service',
    placeholder: `Between ${nodeName(catalog, from)} and ${nodeName(catalog, to)}`,
    rows: (text) =>
      fitFirst(
        offered(text).map((placeable) => {
          const reason = reasonOf(placeable);
          return { ...rowOf(placeable), ...(reason !== undefined && { unfit: true, help: reason }), take: () => take(placeable) };
        }),
      ),
  });
}
