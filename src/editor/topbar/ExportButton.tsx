import { isEnabled } from '../actions/action.ts';
import { actionOf } from '../actions/actions.ts';
import { keyName } from '../actions/key-names.ts';
import { useEditor } from '../store/editor-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './TopBar.module.css';

/** The one filled button. */
export function ExportButton() {
  const action = actionOf('export');
  const enabled = useEditor((state) => isEnabled(action, state));
  const Icon = action.icon;
  return (
    <Button
      look="filled"
      data-export
      icon={<Icon aria-hidden="true" />}
      aria-label={action.name}
      data-tip={action.name}
      data-tip-key={keyName(action.keys?.[0])}
      disabled={!enabled}
      onClick={action.run}
    >
      <span className={styles.exportWords}>{action.name}</span>
    </Button>
  );
}
