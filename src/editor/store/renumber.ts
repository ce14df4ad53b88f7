import { calloutsOf } from '#core/design/annotations.ts';
import { numberCallout } from '#core/design/commands/number-callout.ts';
import { type EditorState, editorState } from './editor-store.ts';
import { run } from './run.ts';

/** The one callout that is selected, with its number and how many there are. */
export function selectedCallout({ design, selection }: EditorState) {
  const [id, another] = selection.nodes;
  if (id === undefined || another !== undefined || selection.edges.size > 0) return undefined;
  const callouts = calloutsOf(design);
  const index = callouts.findIndex((callout) => callout.id === id);
  return index < 0 ? undefined : { id, number: index + 1, count: callouts.length };
}

/** Gives the selected callout a number further back or on; the one that had it takes its place. */
export function moveNumber(by: 1 | -1): void {
  const callout = selectedCallout(editorState());
  if (callout) run('Number', (design) => numberCallout(design, callout.id, callout.number + by));
}
