import { flowName, nodeName, serviceName } from '#core/catalog/names.ts';
import { annotationsOf } from '#core/design/annotations.ts';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Point } from '#core/layout/geometry.ts';
import { aboutKind } from '../../store/annotation-kinds.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { select } from '../../store/select.ts';
import { requestView } from '../../store/view.ts';
import { activeNode } from '../gestures.ts';
import { type SearchRow, search } from './search.ts';

/** Opens the search for services and arrows of the open design, by name, service, caption, flow and id. */
export function openFind(at: Point): void {
  const all = rowsOf(editorState().design);
  const words = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);
  search.set({
    at,
    label: 'Find in the design',
    placeholder: 'Find in the design',
    rows: (text) => all.filter((row) => words(text).every((word) => `${row.name} ${row.help} ${row.key}`.toLowerCase().includes(word))),
  });
}

const lineOf = (text = ''): string => text.replace(/\s+/g, ' ').trim().slice(0, 80);

function rowsOf(design: Design): readonly SearchRow[] {
  const graph = graphOf(design);
  const nodes = design.nodes.map((node): SearchRow => {
    const take = (): void => {
      select([node.id]);
      activeNode.set(node.id);
      requestView({ show: [node.id] });
    };
    return {
      key: node.id,
      service: node.service,
      variant: node.variant,
      name: nodeName(catalog, node),
      help: serviceName(catalog, node),
      take,
    };
  });
  const edges = design.edges.flatMap((edge): readonly SearchRow[] => {
    const [from, to] = [graph.node(edge.from), graph.node(edge.to)];
    if (!from || !to) return [];
    const take = (): void => {
      select([], [edge.id]);
      requestView({ show: [edge.id] });
    };
    const name = `${nodeName(catalog, from)} → ${nodeName(catalog, to)}`;
    return [{ key: edge.id, service: from.service, variant: from.variant, name, help: edge.label ?? flowName(catalog, edge.flow), take }];
  });
  const notes = annotationsOf(design).map((annotation): SearchRow => {
    const take = (): void => {
      select([annotation.id]);
      activeNode.set(annotation.id);
      requestView({ show: [annotation.id] });
    };
    const { name } = aboutKind(annotation.kind);
    return { key: annotation.id, service: '', annotation: annotation.kind, name: lineOf(annotation.text) || name, help: name, take };
  });
  return [...nodes, ...edges, ...notes];
}
