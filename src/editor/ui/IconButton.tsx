import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './IconButton.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** What it does; the accessible name and the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** The key that does the same, as shown in the tooltip. */
  readonly shortcut?: string | undefined;
  readonly small?: boolean;
}

export function IconButton({ label, icon, shortcut, small, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles.button, small && styles.small, className)}
      aria-label={label}
      data-tip={label}
      data-tip-key={shortcut}
      {...rest}
    >
      {icon}
    </button>
  );
}
