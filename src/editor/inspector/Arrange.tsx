import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  type LucideIcon,
  MoveHorizontal,
  MoveVertical,
  Scaling,
} from 'lucide-react';
import type { Arrangement, SameSize } from '#core/layout/arrange.ts';
import { arrangeSelection, makeAlike, resizable } from '../store/arrange-selection.ts';
import { useEditor } from '../store/editor-store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Configuration.module.css';

const ways: readonly (readonly [Arrangement, string, LucideIcon])[] = [
  ['left', 'Align left', AlignStartVertical],
  ['centre', 'Align centres', AlignCenterVertical],
  ['right', 'Align right', AlignEndVertical],
  ['top', 'Align top', AlignStartHorizontal],
  ['middle', 'Align middles', AlignCenterHorizontal],
  ['bottom', 'Align bottom', AlignEndHorizontal],
  ['across', 'Distribute across', AlignHorizontalSpaceBetween],
  ['down', 'Distribute down', AlignVerticalSpaceBetween],
];

const sizes: readonly (readonly [SameSize, string, LucideIcon])[] = [
  ['width', 'Same width', MoveHorizontal],
  ['height', 'Same height', MoveVertical],
  ['both', 'Same size', Scaling],
];

/** Lines up and spreads the selected nodes, and makes alike those that have a size of their own. */
export function Arrange({ count }: { readonly count: number }) {
  const canBeAlike = useEditor((state) => resizable(state).length > 1);
  return (
    <div className={styles.tools} role="toolbar" aria-label="Arrange">
      {ways.map(([how, label, Icon]) => (
        <IconButton
          key={how}
          small
          label={label}
          icon={<Icon size={16} />}
          disabled={(how === 'across' || how === 'down') && count < 3}
          onClick={() => arrangeSelection(how)}
        />
      ))}
      {canBeAlike &&
        sizes.map(([how, label, Icon]) => (
          <IconButton key={how} small label={label} icon={<Icon size={16} />} onClick={() => makeAlike(how)} />
        ))}
    </div>
  );
}
