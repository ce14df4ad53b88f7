import { annotationOf } from '#core/design/annotations.ts';
import { bendEdge, setEdgeSide } from '#core/design/commands/bend-edge.ts';
import { duplicateItems } from '#core/design/commands/duplicate-items.ts';
import { moveNodes } from '#core/design/commands/move-nodes.ts';
import { removeItems } from '#core/design/commands/remove-items.ts';
import { setLocked } from '#core/design/commands/set-locked.ts';
import type { Design, DesignNode } from '#core/design/design.ts';
import { containerId, graphOf } from '#core/design/graph.ts';
import { carriedBy } from './carried.ts';
import { editorState } from './editor-store.ts';
import { nextId } from './next-id.ts';
import { run } from './run.ts';
import { select } from './select.ts';
import { withinFrame } from './within-frame.ts';

const isLocked = (design: Design, id: string): boolean => (graphOf(design).node(id) ?? annotationOf(design, id))?.locked === true;

/**
 * Deletes the selected nodes, annotations and edges, but for locked ones and the edges that are selected along with both of their
 * locked ends; containers leave their contents behind.
 */
export function deleteSelection(): void {
  const { selection } = editorState();
  run('Delete', (design) => {
    const stays = (id: string): boolean => selection.nodes.has(id) && isLocked(design, id);
    const edges = [...selection.edges].filter((id) => {
      const edge = graphOf(design).edge(id);
      return edge && !(stays(edge.from) && stays(edge.to));
    });
    return removeItems(design, { nodes: [...selection.nodes].filter((id) => !isLocked(design, id)), edges });
  });
}

/** Copies what is selected, what it holds and the edges among that, a little lower right, and selects the copies. */
export function duplicateSelection(): void {
  const { selection, scene, design: before } = editorState();
  const ids = [...selection.nodes, ...carriedBy(before, scene, selection.nodes)];
  const given = new Set<string>();
  const newId = (base: string): string => nextId(before, base.replace(/-\d+$/, ''), given);
  run('Duplicate', (design) => duplicateItems(design, ids, { offset: { x: 32, y: 32 }, newId }));
  if (given.size > 0) select(given);
}

/** Moves what is selected, and what goes along; steps in quick succession are one step of history. */
export function nudgeSelection(dx: number, dy: number): void {
  const { selection, scene } = editorState();
  run(
    'Move',
    (design) => {
      const free = [...selection.nodes].filter((id) => !isLocked(design, id));
      const all = new Set([...free, ...carriedBy(design, scene, free)]);
      const notes = scene.annotations.filter(({ id, parent }) => all.has(id) && !all.has(parent ?? ''));
      const places = notes.map(({ id, place }) => ({ id, position: { x: place.x + dx, y: place.y + dy } }));
      return moveNodes(design, [...moved(design.nodes, all, dx, dy), ...places]);
    },
    'nudge',
  );
}

/** Nodes inside a selected container move with it and are not moved twice; locked ones stay. */
function moved(nodes: readonly DesignNode[], selected: ReadonlySet<string>, dx: number, dy: number) {
  return nodes
    .filter((node) => selected.has(node.id) && !node.locked && !selected.has(containerId(node) ?? ''))
    .flatMap((node) => {
      if (!node.position) return [];
      const position = { x: node.position.x + dx, y: node.position.y + dy };
      return [{ id: node.id, position: containerId(node) === undefined ? position : withinFrame(position) }];
    });
}

/** Locks what is selected where it lies, or lets all of them go where all are locked. */
export function lockSelection(): void {
  const { selection, design } = editorState();
  const locked = !allLocked(design, selection.nodes);
  run(locked ? 'Lock' : 'Unlock', (before) => setLocked(before, selection.nodes, locked));
}

export const allLocked = (design: Design, ids: ReadonlySet<string>): boolean =>
  ids.size > 0 && [...ids].every((id) => isLocked(design, id));

/** Takes the bend points, or the fixed sides, from the selected edges: they find their own way again. */
export function freeLines(what: 'bends' | 'sides'): void {
  const { selection } = editorState();
  run(what === 'bends' ? 'Remove bend points' : 'Free the sides', (design) =>
    [...selection.edges].reduce(
      (now, id) => (what === 'bends' ? bendEdge(now, id, []) : setEdgeSide(setEdgeSide(now, id, 'from', undefined), id, 'to', undefined)),
      design,
    ),
  );
}
