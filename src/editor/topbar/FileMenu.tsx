import { ChevronDown, Menu } from 'lucide-react';
import { menuItemOf } from '../actions/menu-item-of.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './TopBar.module.css';

export function FileMenu() {
  const items = () => [
    menuItemOf('designs'),
    menuItemOf('new'),
    menuItemOf('open'),
    menuItemOf('templates'),
    { kind: 'separator' as const, id: 'line-1' },
    menuItemOf('save'),
    menuItemOf('save-as'),
    menuItemOf('history'),
    { kind: 'separator' as const, id: 'line-3' },
    menuItemOf('share'),
    menuItemOf('download'),
    menuItemOf('export'),
    { kind: 'separator' as const, id: 'line-2' },
    menuItemOf('theme'),
    menuItemOf('notes'),
    menuItemOf('tour'),
    menuItemOf('commands'),
    menuItemOf('help'),
  ];
  return (
    <MenuButton label="File" items={items}>
      <Menu aria-hidden="true" className={styles.fileIcon} />
      <span className={styles.fileWords}>File</span>
      <ChevronDown aria-hidden="true" className={styles.fileWords} style={{ width: 14, height: 14 }} />
    </MenuButton>
  );
}
