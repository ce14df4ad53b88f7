import { ChevronDown } from 'lucide-react';
import { menuItemOf } from '../actions/menu-item-of.tsx';
import { useEditor } from '../store/editor-store.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './TopBar.module.css';

/** How the design is checked: draft or complete, against the notes or against AWS today, with or without advice. */
export function CheckMenu() {
  const complete = useEditor((state) => state.design.stage === 'complete');
  const aws = useEditor((state) => state.design.profile === 'aws');
  const words = `${complete ? 'Complete' : 'Draft'}${aws ? ', AWS today' : ''}`;
  const items = () => [
    menuItemOf('complete', 'What is missing counts as a finding'),
    menuItemOf('profile', 'Instead of the exam notes'),
    menuItemOf('quiet', 'Errors, warnings and questions stay'),
    { kind: 'separator' as const, id: 'line' },
    menuItemOf('next-finding'),
    menuItemOf('previous-finding'),
  ];
  return (
    <MenuButton label={`${words}: how the design is checked`} tip="How the design is checked" className={styles.stage} items={items}>
      {words}
      <ChevronDown aria-hidden="true" />
    </MenuButton>
  );
}
