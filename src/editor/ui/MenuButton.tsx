import { type ReactNode, Suspense, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { lazyPart } from './lazy-part.tsx';
import styles from './MenuButton.module.css';
import type { MenuItem } from './menu-item.ts';

const MenuPopup = lazyPart(() => import('./MenuPopup.tsx').then((module) => module.MenuPopup));

interface MenuButtonProps {
  /** The name for screen readers, where what stands on the button is not enough; it begins with what stands there. */
  readonly label: string;
  readonly tip?: string;
  readonly className?: string | undefined;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  /** Asked for when the menu opens. */
  readonly items: () => readonly MenuItem[];
}

/** A button that opens a menu; the menu itself is loaded when it is first opened. */
export function MenuButton({ label, tip, className, disabled = false, children, items }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const [pressedAt, closedAt] = [useRef(0), useRef(-1)];
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    closedAt.current = performance.now();
    setOpen(false);
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames(styles.button, className)}
        aria-label={label}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        data-tip={open ? undefined : tip}
        onPointerDown={(event) => {
          pressedAt.current = event.timeStamp;
        }}
        // The press that closes an open menu by lying outside it is not to open it again. A key is no press.
        onClick={(event) => (event.detail === 0 || closedAt.current < pressedAt.current) && setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <Suspense>
          <MenuPopup label={label} items={items()} anchor={button} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
