import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';

export type ButtonLook = 'outline' | 'quiet' | 'tinted' | 'filled' | 'link';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: ReactNode;
}

export function Button({ look = 'outline', small, icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classNames(styles.button, styles[look], small && styles.small, className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}
