import type { LucideIcon } from 'lucide-react';
import { readOnlyReason } from '../store/access.ts';
import type { EditorState } from '../store/editor-store.ts';

/** In the order in which help and the command palette show them. */
export const actionGroups = ['File', 'Edit', 'View', 'Checks', 'Help'] as const;

type ActionGroup = (typeof actionGroups)[number];

/** Something the user can do. Toolbar, menus, command palette, keys and help sheet are all made from the list of these. */
export interface Action {
  readonly id: string;
  readonly name: string;
  readonly icon: LucideIcon;
  readonly group: ActionGroup;
  /** Keys in the notation of tinykeys; the first one is shown. */
  readonly keys?: readonly string[];
  /** The browser turns the keys into an event of its own that does it: the clipboard. */
  readonly byBrowser?: boolean;
  /** It changes the design, so it is off where that can only be looked at. */
  readonly changes?: boolean;
  readonly enabled?: (state: EditorState) => boolean;
  /** With nothing selected, its keys act on the service that the keyboard is at. */
  readonly atHand?: true;
  /** For actions that switch something on and off. */
  readonly on?: (state: EditorState) => boolean;
  readonly run: () => void;
}

export const isEnabled = (action: Action, state: EditorState): boolean =>
  whyOff(action, state) === undefined && (action.enabled?.(state) ?? true);

/** Why an action can do nothing here at all; undefined where it could. */
export const whyOff = (action: Action, state: EditorState): string | undefined => (action.changes ? readOnlyReason(state) : undefined);
