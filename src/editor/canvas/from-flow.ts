import type { NodeChange } from '@xyflow/react';
import type { Selection } from '../store/selection.ts';
import type { FlowNode } from './flow-node.ts';

type Change = NodeChange<FlowNode>;

/**
 * The selection after React Flow's changes; undefined when none of them concerns it. Choosing a node lets go of chosen edges, and
 * of nodes that React Flow does not have, of which it could not say so.
 */
export function selectionAfter(
  changes: readonly Change[],
  before: Selection,
  adding: boolean,
  has: (id: string) => boolean,
): Selection | undefined {
  const choosing = !adding && changes.some((change) => change.type === 'select' && change.selected && !before.nodes.has(change.id));
  const nodes = new Set(choosing ? [...before.nodes].filter(has) : before.nodes);
  let changed = false;
  for (const change of changes) {
    if (change.type !== 'select') continue;
    changed = true;
    if (change.selected) nodes.add(change.id);
    else nodes.delete(change.id);
  }
  return changed ? { nodes, edges: adding ? before.edges : new Set() } : undefined;
}

/** Changes that move or resize nodes while a gesture is under way. Sizes that React Flow measures by itself are not such. */
export const livingChanges = (changes: readonly Change[]): Change[] =>
  changes.filter(
    (change) =>
      (change.type === 'position' && change.position !== undefined) || (change.type === 'dimensions' && change.resizing !== undefined),
  );
