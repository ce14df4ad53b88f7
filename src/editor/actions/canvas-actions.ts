import { Group, Hand, MousePointer2, PencilLine, Plus, Replace, Spline, SquareDashedMousePointer } from 'lucide-react';
import { graphOf } from '#core/design/graph.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { type EditorState, editorState, type Tool } from '../store/editor-store.ts';
import { setTool } from '../store/view.ts';
import type { Action } from './action.ts';

/** Annotations are selected among the nodes, and are none. */
const areNodes = ({ design, selection }: EditorState): boolean => [...selection.nodes].every((id) => graphOf(design).node(id));
const onlyNode = (state: EditorState): string | undefined =>
  state.selection.nodes.size === 1 && areNodes(state) ? [...state.selection.nodes][0] : undefined;

const tool = (name: string, icon: Action['icon'], which: Tool, key?: string): Action => ({
  id: `tool-${which}`,
  name,
  icon,
  group: 'View',
  ...(key !== undefined && { keys: [key] }),
  changes: which === 'connect',
  on: (state) => state.tool === which,
  run: () => setTool(which),
});

/** Tools of the canvas, and with keys what is otherwise done by pulling and pointing. */
export const canvasActions: readonly Action[] = [
  tool('Select and move', MousePointer2, 'select', 'v'),
  tool('Select several', SquareDashedMousePointer, 'several'),
  tool('Pan', Hand, 'pan', 'h'),
  tool('Connect', Spline, 'connect', 'c'),
  {
    id: 'add-after',
    name: 'Add what comes next',
    icon: Plus,
    group: 'Edit',
    changes: true,
    keys: ['Shift+N'],
    atHand: true,
    enabled: (state) => onlyNode(state) !== undefined,
    run: () => canvasPort()?.startQuickAdd(onlyNode(editorState())),
  },
  {
    id: 'connect-selected',
    name: 'Connect to…',
    icon: Spline,
    group: 'Edit',
    changes: true,
    keys: ['l'],
    atHand: true,
    enabled: (state) => (state.selection.nodes.size === 1 || state.selection.nodes.size === 2) && areNodes(state),
    run: () => canvasPort()?.connectSelected(),
  },
  {
    id: 'put-into',
    name: 'Put into a container…',
    icon: Group,
    group: 'Edit',
    changes: true,
    keys: ['i'],
    atHand: true,
    enabled: (state) =>
      state.selection.nodes.size > 0 && areNodes(state) && state.scene.containers.some(({ id }) => !state.selection.nodes.has(id)),
    run: () => canvasPort()?.putSelected(),
  },
  {
    id: 'replace',
    name: 'Replace by another service…',
    icon: Replace,
    group: 'Edit',
    changes: true,
    keys: ['r'],
    atHand: true,
    enabled: (state) => onlyNode(state) !== undefined,
    run: () => canvasPort()?.replaceSelected(),
  },
  {
    id: 'rename',
    name: 'Rename, edit the caption',
    icon: PencilLine,
    group: 'Edit',
    changes: true,
    keys: ['F2'],
    enabled: ({ selection }) => selection.nodes.size + selection.edges.size === 1,
    run: () => canvasPort()?.rename(),
  },
];
