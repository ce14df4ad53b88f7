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
} from 'lucide-react';
import type { Arrangement } from '#core/layout/arrange.ts';
import { arrangeSelection } from '../store/arrange-selection.ts';
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

/** Lines up and spreads the selected nodes. */
export function Arrange({ count }: { readonly count: number }) {
  return (
    <div className={styles.buttons} role="toolbar" aria-label="Arrange">
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
    </div>
  );
}
