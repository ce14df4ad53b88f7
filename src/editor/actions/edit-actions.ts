import { Blocks, CopyPlus, Lock, MousePointerClick, Plus, Redo2, SquareDashedMousePointer, Trash2, Undo2 } from 'lucide-react';
import { isEmptyDesign } from '#core/design/design.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { showDialog } from '../store/dialog.ts';
import { allLocked, deleteSelection, duplicateSelection, lockSelection } from '../store/edit-selection.ts';
import type { EditorState } from '../store/editor-store.ts';
import { redo, undo } from '../store/run.ts';
import { selectAll } from '../store/select.ts';
import type { Action } from './action.ts';
import { clipboardActions } from './clipboard-actions.ts';

const anySelected = ({ selection }: EditorState): boolean => selection.nodes.size + selection.edges.size > 0;
const nodesSelected = ({ selection }: EditorState): boolean => selection.nodes.size > 0;
const anyNodes = ({ design }: EditorState): boolean => !isEmptyDesign(design);

export const editActions: readonly Action[] = [
  {
    id: 'undo',
    name: 'Undo',
    icon: Undo2,
    group: 'Edit',
    changes: true,
    keys: ['$mod+KeyZ'],
    enabled: ({ past }) => past.length > 0,
    run: undo,
  },
  {
    id: 'redo',
    name: 'Redo',
    icon: Redo2,
    group: 'Edit',
    changes: true,
    keys: ['$mod+Shift+KeyZ', '$mod+KeyY'],
    enabled: ({ future }) => future.length > 0,
    run: redo,
  },
  { id: 'add', name: 'Add a service', icon: Plus, group: 'Edit', changes: true, keys: ['n'], run: () => canvasPort()?.startQuickAdd() },
  ...clipboardActions,
  {
    id: 'duplicate',
    name: 'Duplicate',
    icon: CopyPlus,
    group: 'Edit',
    changes: true,
    keys: ['$mod+KeyD'],
    enabled: nodesSelected,
    run: duplicateSelection,
  },
  {
    id: 'lock',
    name: 'Lock in place',
    icon: Lock,
    group: 'Edit',
    changes: true,
    keys: ['Shift+L'],
    enabled: nodesSelected,
    on: ({ design, selection }) => allLocked(design, selection.nodes),
    run: lockSelection,
  },
  {
    id: 'save-pattern',
    name: 'Save as pattern…',
    icon: Blocks,
    group: 'Edit',
    enabled: nodesSelected,
    run: () => showDialog({ kind: 'pattern' }),
  },
  {
    id: 'delete',
    name: 'Delete',
    icon: Trash2,
    group: 'Edit',
    changes: true,
    keys: ['Delete', 'Backspace'],
    enabled: anySelected,
    run: deleteSelection,
  },
  {
    id: 'select-all',
    name: 'Select all',
    icon: SquareDashedMousePointer,
    group: 'Edit',
    keys: ['$mod+KeyA'],
    enabled: anyNodes,
    run: selectAll,
  },
  { id: 'focus-canvas', name: 'Go to the canvas', icon: MousePointerClick, group: 'Edit', keys: ['F6'], run: () => canvasPort()?.focus() },
];
