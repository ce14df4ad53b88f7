import { catalog } from '../store/catalog.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { setNotice } from '../store/notice.ts';
import { run } from '../store/run.ts';
import { requestView } from '../store/view.ts';

/** How many layouts are under way. */
let underWay = 0;

const count = (more: number): void => {
  underWay += more;
  useEditor.setState({ tidying: underWay > 0 });
};

/** Lays the whole design out anew, as one step. What changed meanwhile is left alone. */
export async function tidyDesign(): Promise<void> {
  const { design, marks } = editorState();
  count(1);
  try {
    const { tidy } = await import('./tidy.ts');
    const laidOut = await tidy(design, catalog, marks);
    if (editorState().design !== design) return;
    run('Tidy', () => laidOut);
    requestView({ fit: 'all' });
  } catch (error) {
    console.error(error);
    setNotice({ tone: 'error', text: 'The design could not be tidied. Nothing was changed.' });
  } finally {
    count(-1);
  }
}
