import { ChevronDown } from 'lucide-react';
import { menuItemOf } from '../actions/menu-item-of.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';

export function FileMenu() {
  const items = () => [
    menuItemOf('new'),
    menuItemOf('open'),
    menuItemOf('templates'),
    { kind: 'separator' as const, id: 'line-1' },
    menuItemOf('download'),
    menuItemOf('export'),
    { kind: 'separator' as const, id: 'line-2' },
    menuItemOf('theme'),
    menuItemOf('commands'),
    menuItemOf('help'),
  ];
  return (
    <MenuButton label="File" items={items}>
      File
      <ChevronDown aria-hidden="true" style={{ width: 14, height: 14 }} />
    </MenuButton>
  );
}
