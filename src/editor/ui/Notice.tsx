import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly tone?: 'plain' | 'error' | 'warning';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Without it the notice stays until its cause is gone. */
  readonly onClose?: (() => void) | undefined;
}

export function Notice({ tone = 'plain', children, actions, onClose }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'plain' ? 'status' : 'alert'}>
      <div className={styles.text}>{children}</div>
      {actions}
      {onClose && <IconButton small label="Close the message" icon={<X />} onClick={onClose} />}
    </div>
  );
}
