import { Moon, Sun } from 'lucide-react';
import { actionOf } from '../actions/actions.ts';
import { useEditor } from '../store/editor-store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './TopBar.module.css';

export function ThemeButton() {
  const dark = useEditor((state) => state.theme === 'dark');
  return (
    <IconButton
      className={styles.theme}
      label={dark ? 'Light theme' : 'Dark theme'}
      icon={dark ? <Sun /> : <Moon />}
      onClick={actionOf('theme').run}
    />
  );
}
