import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import styles from './MenuButton.module.css';
import type { MenuItem } from './menu-item.ts';

interface MenuPopupProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** The button that opened the menu, which gets the keyboard back, or a place on the page. */
  readonly anchor: RefObject<HTMLElement | null> | { readonly getBoundingClientRect: () => DOMRect };
  readonly onClose: () => void;
}

/** Below its button; at a place on the page beside it, moved up as far as it needs to be seen whole. */
const below = { side: 'bottom', sideOffset: 5 } as const;
const beside = { side: 'right', sideOffset: 2, collisionAvoidance: { side: 'flip', align: 'shift', fallbackAxisSide: 'end' } } as const;

export function MenuPopup({ label, items, anchor, onClose }: MenuPopupProps) {
  const place = 'current' in anchor ? below : beside;
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} anchor={anchor} align="start" positionMethod="fixed" {...place}>
          <Menu.Popup className={styles.popup} aria-label={label} finalFocus={'current' in anchor ? anchor : false}>
            {items.map((item) => (
              <MenuLine key={item.id} item={item} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function MenuLine({ item }: { readonly item: MenuItem }) {
  if (item.kind === 'separator') return <Menu.Separator className={styles.separator} />;
  if (item.kind === 'label') {
    return (
      <div className={styles.label} role="presentation">
        {item.name}
      </div>
    );
  }
  const content = (
    <>
      <span className={styles.mark} aria-hidden="true">
        {item.checked ? <Check /> : item.icon}
      </span>
      <span className={styles.name}>
        {item.name}
        {item.help && <span className={styles.help}>{item.help}</span>}
      </span>
      {item.key && <kbd className={styles.key}>{item.key}</kbd>}
    </>
  );
  const shared = { className: styles.item, disabled: item.disabled ?? false, title: item.title, onClick: item.run };
  if (item.checked === undefined) return <Menu.Item {...shared}>{content}</Menu.Item>;
  return (
    <Menu.CheckboxItem {...shared} checked={item.checked} closeOnClick>
      {content}
    </Menu.CheckboxItem>
  );
}
