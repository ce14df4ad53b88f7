import type { Design } from '#core/design/design.ts';
import { withPositions } from '#core/layout/place.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { marksOf } from '#core/validator/marks.ts';
import { catalog, isWhole, wholeCatalog } from './catalog.ts';
import { checkDesign } from './checks.ts';
import { type Access, type EditorState, editorState, useEditor } from './editor-store.ts';
import { emptyHistory, type History, type Moment, recordStep, stepBack, stepForward } from './history.ts';
import { setNotice } from './notice.ts';
import { emptySelection, prunedSelection } from './selection.ts';

/**
 * Runs a command on the design as one step of history. Steps with the same `merge` key that follow each other quickly are one
 * step. A command that returns the design it got does nothing at all: no history, no check, no save. Returns whether anything changed.
 */
export function run(label: string, command: (design: Design) => Design, merge?: string): boolean {
  const state = editorState();
  if (state.access !== 'edit') return false;
  if (!isWhole) {
    void startCatalog().then(() => isWhole && run(label, command, merge));
    return false;
  }
  const design = command(state.design);
  if (design === state.design) return false;
  show(design, recordStep(state, { before: momentOf(state), label, merge, now: performance.now() }));
  return true;
}

/** Brings the whole catalog to the page. A page without it can show what there is, and draw nothing. */
export async function startCatalog(): Promise<void> {
  if (isWhole) return;
  try {
    await wholeCatalog();
  } catch (error) {
    console.error(error);
    setNotice({ tone: 'error', text: 'A part of Trueline did not load. Reload the page to draw.' });
    return;
  }
  useEditor.setState({ ...derived(editorState().design, editorState()), isWhole });
}

/** Changes the design further as part of the last step: one undo takes both back. */
export function amend(command: (design: Design) => Design): boolean {
  const state = editorState();
  if (state.access !== 'edit') return false;
  const design = command(state.design);
  if (design === state.design) return false;
  show(design, { past: state.past, future: [], burst: undefined });
  return true;
}

/** Ends a burst: the next step is one of its own even if its merge key is the same. */
export const endBurst = (): void => useEditor.setState({ burst: undefined });

/** Makes the design as it is now the one that undo ends at. */
export const forgetHistory = (): void => useEditor.setState(emptyHistory);

const momentOf = ({ design, selection }: EditorState): Moment => ({ design, selection });

/** Goes back some steps, or forward where `steps` is positive, and selects what was selected then. */
export function travel(steps: number): void {
  const state = editorState();
  if (state.access !== 'edit') return;
  const step = steps < 0 ? stepBack : stepForward;
  let [history, moment]: [History, Moment] = [state, momentOf(state)];
  for (let left = Math.abs(steps); left > 0; left--) {
    const next = step(history, moment);
    if (!next) break;
    ({ history, moment } = next);
  }
  if (moment.design === state.design) return;
  useEditor.setState({ selection: moment.selection });
  show(moment.design, history);
}

export const undo = (): void => travel(-1);
export const redo = (): void => travel(1);

/** Replaces what is open. Nodes without a position get one; that is no step of history. */
export function openDocument(design: Design, documentId: string, access: Access = 'edit'): void {
  useEditor.setState({ selection: emptySelection, lit: undefined, documentId, access, page: 'canvas' });
  show(withPositions(design, catalog), emptyHistory);
  const seen = editorState().views[documentId];
  useEditor.setState({ viewRequest: seen ? { again: seen } : { fit: 'all' } });
}

/** Shows a newer state of the open document that was saved elsewhere. View and selection stay; there is nothing to undo. */
export const showSaved = (design: Design): void => show(withPositions(design, catalog), emptyHistory);

/** Quiet mutes advice on the canvas and in the lists. */
export function setQuiet(quiet: boolean): void {
  const { design } = editorState();
  useEditor.setState({ quiet });
  useEditor.setState(derived(design, editorState()));
}

function show(design: Design, history: History): void {
  const state = editorState();
  useEditor.setState({
    ...history,
    design,
    ghost: undefined,
    selection: prunedSelection(state.selection, design),
    ...derived(design, state),
  });
}

function derived(design: Design, state: EditorState): Pick<EditorState, 'report' | 'marks' | 'scene'> {
  if (!isWhole) return { report: state.report, marks: state.marks, scene: state.scene }; // nothing is drawn before
  const report = checkDesign(design);
  const marks = report ? marksOf(report, design, catalog, { quiet: state.quiet }) : state.marks;
  return { report: report ?? state.report, marks, scene: sceneOf(design, catalog, marks, state.scene) };
}
