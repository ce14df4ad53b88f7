import { ArrowLeftToLine, ArrowRightToLine, Layers } from 'lucide-react';
import { graphOf } from '#core/design/graph.ts';
import type { EditorState } from '../store/editor-store.ts';
import { selectAlong, selectSameService } from '../store/select-more.ts';
import type { Action } from './action.ts';

const nodesSelected = ({ design, selection }: EditorState): boolean => [...selection.nodes].some((id) => graphOf(design).node(id));

export const selectActions: readonly Action[] = [
  { id: 'select-same', name: 'Select all of this service', icon: Layers, group: 'Edit', enabled: nodesSelected, run: selectSameService },
  {
    id: 'select-downstream',
    name: 'Select everything downstream',
    icon: ArrowRightToLine,
    group: 'Edit',
    keys: ['Alt+Shift+ArrowRight'],
    atHand: true,
    enabled: nodesSelected,
    run: () => selectAlong('downstream'),
  },
  {
    id: 'select-upstream',
    name: 'Select everything upstream',
    icon: ArrowLeftToLine,
    group: 'Edit',
    keys: ['Alt+Shift+ArrowLeft'],
    atHand: true,
    enabled: nodesSelected,
    run: () => selectAlong('upstream'),
  },
];
