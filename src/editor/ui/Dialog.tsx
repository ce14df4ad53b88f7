import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

interface DialogProps {
  readonly title: string;
  readonly description?: string;
  readonly width?: number;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly footer?: ReactNode;
  /** Holds only text: the text takes the focus, so that keys scroll it. */
  readonly reading?: boolean;
  /** What takes the focus when it opens. */
  readonly first?: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** A dialog in the middle of the page. Rendered means open; load it with `lazy`, it brings its own machinery. */
export function Dialog({ title, description, width = 480, children, footer, reading = false, first, onClose }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup ref={popup} initialFocus={first ?? (reading ? text : popup)} className={styles.popup} style={{ width }}>
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<IconButton label="Close" icon={<X />} />} />
          </header>
          {description && <Base.Description className={styles.description}>{description}</Base.Description>}
          <div ref={text} className={styles.content} tabIndex={reading ? 0 : undefined}>
            {children}
          </div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
