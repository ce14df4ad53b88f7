import { graphOf } from '#core/design/graph.ts';
import { editorState } from './editor-store.ts';
import { select } from './select.ts';

/** Selects every node of the services that are selected now. */
export function selectSameService(): void {
  const { design, selection } = editorState();
  const services = new Set(design.nodes.filter(({ id }) => selection.nodes.has(id)).map(({ service }) => service));
  select(design.nodes.filter(({ service }) => services.has(service)).map(({ id }) => id));
}

/** Selects in addition everything that arrows lead to from what is selected, or that leads to it. */
export function selectAlong(way: 'downstream' | 'upstream'): void {
  const { design, selection } = editorState();
  const graph = graphOf(design);
  const found = new Set<string>();
  const open = [...selection.nodes];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(way === 'downstream' ? graph.out(id).map(({ to }) => to) : graph.into(id).map(({ from }) => from)));
  }
  select(found);
}
