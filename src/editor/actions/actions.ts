import type { Action } from './action.ts';
import { annotationActions } from './annotation-actions.ts';
import { arrangeActions } from './arrange-actions.ts';
import { canvasActions } from './canvas-actions.ts';
import { checkActions } from './check-actions.ts';
import { edgeActions } from './edge-actions.ts';
import { editActions } from './edit-actions.ts';
import { fileActions, helpActions } from './file-actions.ts';
import { selectActions } from './select-actions.ts';
import { viewActions } from './view-actions.ts';

/** Everything the user can do, in the order in which help shows it. */
export const actions: readonly Action[] = [
  ...fileActions,
  ...editActions,
  ...canvasActions,
  ...edgeActions,
  ...annotationActions,
  ...arrangeActions,
  ...selectActions,
  ...viewActions,
  ...checkActions,
  ...helpActions,
];

const byId = new Map(actions.map((action) => [action.id, action]));

/** An action of the list; throws for an id that is not in it. */
export function actionOf(id: string): Action {
  const action = byId.get(id);
  if (!action) throw new Error(`There is no action "${id}".`);
  return action;
}
