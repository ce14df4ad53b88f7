import { cannotTake } from '#core/catalog/infer-flow.ts';
import type { Placeable } from '#core/catalog/search.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Point } from '#core/layout/geometry.ts';
import { isChangeable } from '../../store/access.ts';
import { type AnnotationKind, aboutKind, kindsFound } from '../../store/annotation-kinds.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { addAnnotationAt, addAnnotationNear } from '../annotations/add-annotation.ts';
import { addServiceClear, addServiceNear, connectAdded } from './add-service.ts';
import { quickAddList } from './quick-add-list.ts';
import { fitFirst, type SearchRow, search } from './search.ts';

export interface QuickAdd {
  readonly at: Point;
  /** What is added is connected with this node. */
  readonly from?: string | undefined;
  /** Opened without a place in mind: what is added lies free of the rest, beside what is selected or near the point. */
  readonly free?: boolean;
}

/** Opens the search that adds a service. At the end of a wire, what can take it stands first, and the others say why they cannot. */
export function openQuickAdd({ at, from, free = false }: QuickAdd): void {
  if (!isChangeable()) return;
  const node = from === undefined ? undefined : graphOf(editorState().design).node(from);
  const take = (placeable: Placeable): void => {
    const id = (free ? addServiceNear : addServiceClear)(placeable, at);
    if (from !== undefined) connectAdded(from, id);
  };
  const rows = (text: string): readonly SearchRow[] => [
    ...(node ? [] : kindsFound(text).map((kind) => annotationRow(kind, () => (free ? addAnnotationNear : addAnnotationAt)(kind, at)))),
    ...fitFirst(
      quickAddList(catalog, text, node).map((placeable) => {
        const reason = node && cannotTake(catalog, node, { id: ' ', ...placeable });
        return { ...rowOf(placeable), ...(reason !== undefined && { unfit: true, help: reason }), take: () => take(placeable) };
      }),
    ),
  ];
  search.set({ at, label: 'Add a service', placeholder: node ? 'What comes next?' : 'Add a service', rows });
}

const annotationRow = (kind: AnnotationKind, take: () => void): SearchRow => {
  const { name, brief } = aboutKind(kind);
  return { key: `annotation ${kind}`, service: '', annotation: kind, name, help: brief, take };
};

/** A service or a variant as a row. A variant's row says whose variant it is. */
export function rowOf(placeable: Placeable): Omit<SearchRow, 'take'> {
  const { service: id, variant, purpose, name, brief } = placeable;
  const service = catalog.services.get(id);
  return {
    key: `${id} ${variant} ${purpose} ${name}`,
    service: id,
    variant,
    name,
    help: service && service.name !== name ? service.name : brief,
  };
}
