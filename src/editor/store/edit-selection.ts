import { duplicateItems } from '#core/design/commands/duplicate-items.ts';
import { moveNodes } from '#core/design/commands/move-nodes.ts';
import { removeItems } from '#core/design/commands/remove-items.ts';
import type { DesignNode } from '#core/design/design.ts';
import { containerId } from '#core/design/graph.ts';
import { editorState } from './editor-store.ts';
import { nextId } from './next-id.ts';
import { run } from './run.ts';
import { select } from './select.ts';
import { withinFrame } from './within-frame.ts';

/** Deletes the selected nodes and edges; containers leave their contents behind. */
export function deleteSelection(): void {
  const { selection } = editorState();
  run('Delete', (design) => removeItems(design, { nodes: [...selection.nodes], edges: [...selection.edges] }));
}

/** Copies the selected nodes, what they hold and the edges among them, a little lower right, and selects the copies. */
export function duplicateSelection(): void {
  const { selection, design: before } = editorState();
  const given = new Set<string>();
  const newId = (base: string): string => nextId(before, base.replace(/-\d+$/, ''), given);
  run('Duplicate', (design) => duplicateItems(design, selection.nodes, { offset: { x: 32, y: 32 }, newId }));
  if (given.size > 0) select(given);
}

/** Moves the selected nodes; steps in quick succession are one step of history. */
export function nudgeSelection(dx: number, dy: number): void {
  const { selection } = editorState();
  run('Move', (design) => moveNodes(design, moved(design.nodes, selection.nodes, dx, dy)), 'nudge');
}

/** Nodes inside a selected container move with it and are not moved twice. */
function moved(nodes: readonly DesignNode[], selected: ReadonlySet<string>, dx: number, dy: number) {
  return nodes
    .filter((node) => selected.has(node.id) && !selected.has(containerId(node) ?? ''))
    .flatMap((node) => {
      if (!node.position) return [];
      const position = { x: node.position.x + dx, y: node.position.y + dy };
      return [{ id: node.id, position: containerId(node) === undefined ? position : withinFrame(position) }];
    });
}
