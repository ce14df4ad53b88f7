import { editorState } from '../store/editor-store.ts';
import type { MenuItem } from '../ui/menu-item.ts';
import { isEnabled, whyOff } from './action.ts';
import { actionOf } from './actions.ts';
import { keyName } from './key-names.ts';

/** An action of the list as a line of a menu. */
export function menuItemOf(id: string, help?: string): MenuItem {
  const action = actionOf(id);
  const state = editorState();
  const Icon = action.icon;
  const reason = whyOff(action, state);
  return {
    kind: 'item',
    id,
    name: action.name,
    icon: <Icon />,
    key: keyName(action.keys?.[0]),
    checked: action.on?.(state),
    disabled: !isEnabled(action, state),
    run: action.run,
    ...(reason !== undefined && { title: reason }),
    ...(help !== undefined && { help }),
  };
}
