import { memo } from 'react';
import { useEditor } from '../store/editor-store.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './ActionButton.module.css';
import { isEnabled, whyOff } from './action.ts';
import { actionOf } from './actions.ts';
import { keyName } from './key-names.ts';

interface ActionButtonProps {
  readonly id: string;
  readonly detail?: string | undefined;
  readonly className?: string | undefined;
}

/** An action of the list as an icon button. `detail` is added to its name: "Undo move". */
export const ActionButton = memo(function ActionButton({ id, detail, className }: ActionButtonProps) {
  const action = actionOf(id);
  const enabled = useEditor((state) => isEnabled(action, state));
  const reason = useEditor((state) => whyOff(action, state));
  const on = useEditor((state) => action.on?.(state));
  const Icon = action.icon;
  return (
    <IconButton
      className={classNames(styles.button, className)}
      label={detail ? `${action.name}: ${detail}` : action.name}
      icon={<Icon />}
      shortcut={keyName(action.keys?.[0])}
      disabled={!enabled}
      title={reason}
      aria-pressed={on}
      onClick={action.run}
    />
  );
});
