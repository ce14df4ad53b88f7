import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';

interface ChipProps {
  readonly tone?: 'neutral' | 'error' | 'warning' | 'question' | 'ok';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly removeLabel?: string;
  readonly onRemove?: () => void;
}

export function Chip({ tone = 'neutral', icon, children, removeLabel, onRemove }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {icon}
      {children}
      {onRemove && (
        <button type="button" className={styles.remove} aria-label={removeLabel} data-tip={removeLabel} onClick={onRemove}>
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
