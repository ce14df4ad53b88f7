import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, CopyPlus, MousePointerClick, Plus, Redo2, SquareDashedMousePointer, Trash2, Undo2, X } from 'lucide-react';
import { canvasPort } from '../store/canvas-port.ts';
import { deleteSelection, duplicateSelection, nudgeSelection } from '../store/edit-selection.ts';
import type { EditorState } from '../store/editor-store.ts';
import { redo, undo } from '../store/run.ts';
import { clearSelection, selectAll } from '../store/select.ts';
import type { Action } from './action.ts';

const anySelected = ({ selection }: EditorState): boolean => selection.nodes.size + selection.edges.size > 0;
const nodesSelected = ({ selection }: EditorState): boolean => selection.nodes.size > 0;
const anyNodes = ({ design }: EditorState): boolean => design.nodes.length > 0;

const nudge = (id: string, icon: Action['icon'], key: string, x: number, y: number): readonly Action[] =>
  [1, 5].map((far) => ({
    id: `move-${id}${far > 1 ? '-far' : ''}`,
    name: `Move ${id}${far > 1 ? ', far' : ''}`,
    icon,
    group: 'Edit',
    keys: [far > 1 ? `Shift+${key}` : key],
    onCanvasOnly: true,
    keyOnly: true,
    enabled: nodesSelected,
    run: () => nudgeSelection(x * 20 * far, y * 20 * far),
  }));

export const editActions: readonly Action[] = [
  { id: 'undo', name: 'Undo', icon: Undo2, group: 'Edit', keys: ['$mod+KeyZ'], enabled: ({ past }) => past.length > 0, run: undo },
  { id: 'redo', name: 'Redo', icon: Redo2, group: 'Edit', keys: ['$mod+Shift+KeyZ', '$mod+KeyY'], enabled: ({ future }) => future.length > 0, run: redo },
  { id: 'add', name: 'Add a service', icon: Plus, group: 'Edit', keys: ['n'], run: () => canvasPort()?.startQuickAdd() },
  { id: 'duplicate', name: 'Duplicate', icon: CopyPlus, group: 'Edit', keys: ['$mod+KeyD'], enabled: nodesSelected, run: duplicateSelection },
  { id: 'delete', name: 'Delete', icon: Trash2, group: 'Edit', keys: ['Delete', 'Backspace'], enabled: anySelected, run: deleteSelection },
  { id: 'select-all', name: 'Select all', icon: SquareDashedMousePointer, group: 'Edit', keys: ['$mod+KeyA'], enabled: anyNodes, run: selectAll },
  { id: 'select-none', name: 'Select nothing', icon: X, group: 'Edit', keys: ['Escape'], onCanvasOnly: true, enabled: anySelected, run: clearSelection },
  ...nudge('left', ArrowLeft, 'ArrowLeft', -1, 0),
  ...nudge('right', ArrowRight, 'ArrowRight', 1, 0),
  ...nudge('up', ArrowUp, 'ArrowUp', 0, -1),
  ...nudge('down', ArrowDown, 'ArrowDown', 0, 1),
  { id: 'focus-canvas', name: 'Go to the canvas', icon: MousePointerClick, group: 'Edit', keys: ['F6'], run: () => canvasPort()?.focus() },
];
