import { nodeName } from '#core/catalog/names.ts';
import { graphOf } from '#core/design/graph.ts';
import { catalog } from '../store/catalog.ts';
import { useEditor } from '../store/editor-store.ts';
import { NodeLink } from './Members.tsx';

/** What a callout is pinned to: a node by its name, an edge by its ends. */
export function SubjectLink({ id }: { readonly id: string }) {
  const graph = useEditor((state) => graphOf(state.design));
  const node = graph.node(id);
  const edge = graph.edge(id);
  if (node) return <NodeLink node={node} />;
  const named = (end: string): string => {
    const one = graph.node(end);
    return one ? nodeName(catalog, one) : end;
  };
  return edge ? `Arrow from ${named(edge.from)} to ${named(edge.to)}` : 'What it was pinned to is gone';
}
