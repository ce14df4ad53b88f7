import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  MoveHorizontal,
  MoveVertical,
  Scaling,
} from 'lucide-react';
import type { Arrangement, SameSize } from '#core/layout/arrange.ts';
import { arrangeSelection, makeAlike, resizable } from '../store/arrange-selection.ts';
import type { Action } from './action.ts';

const arrange = (how: Arrangement, name: string, icon: Action['icon'], key: string, least = 2): Action => ({
  id: `arrange-${how}`,
  name,
  icon,
  group: 'Edit',
  changes: true,
  keys: [key],
  enabled: ({ selection }) => selection.nodes.size >= least,
  run: () => arrangeSelection(how),
});

const alike = (how: SameSize, name: string, icon: Action['icon']): Action => ({
  id: `same-${how}`,
  name,
  icon,
  group: 'Edit',
  changes: true,
  enabled: (state) => resizable(state).length > 1,
  run: () => makeAlike(how),
});

/** Lining up, spreading and making alike what is selected. */
export const arrangeActions: readonly Action[] = [
  arrange('left', 'Align left', AlignStartVertical, 'Alt+KeyA'),
  arrange('centre', 'Align centres', AlignCenterVertical, 'Alt+KeyH'),
  arrange('right', 'Align right', AlignEndVertical, 'Alt+KeyD'),
  arrange('top', 'Align top', AlignStartHorizontal, 'Alt+KeyW'),
  arrange('middle', 'Align middles', AlignCenterHorizontal, 'Alt+KeyV'),
  arrange('bottom', 'Align bottom', AlignEndHorizontal, 'Alt+KeyS'),
  arrange('across', 'Distribute across', AlignHorizontalSpaceBetween, 'Alt+Shift+KeyH', 3),
  arrange('down', 'Distribute down', AlignVerticalSpaceBetween, 'Alt+Shift+KeyV', 3),
  alike('width', 'Same width', MoveHorizontal),
  alike('height', 'Same height', MoveVertical),
  alike('both', 'Same size', Scaling),
];
