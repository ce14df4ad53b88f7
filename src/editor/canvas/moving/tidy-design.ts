import { dropBends } from '#core/design/carry-bends.ts';
import { refitFrames } from '#core/layout/refit-frames.ts';
import { settle } from '#core/layout/settle.ts';
import type { TidyWish } from '../../store/canvas-port.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState, useEditor } from '../../store/editor-store.ts';
import { setNotice } from '../../store/notice.ts';
import { run } from '../../store/run.ts';
import { requestView } from '../../store/view.ts';

/** How many layouts are under way. */
let underWay = 0;

const count = (more: number): void => {
  underWay += more;
  useEditor.setState({ tidying: underWay > 0 });
};

/**
 * Lays the whole design or the selection out anew, as one step. Locked nodes stay; arrows whose ends were moved find their own
 * way again. What changed meanwhile is left alone.
 */
export async function tidyDesign({ only, direction = editorState().tidyDirection, glides }: TidyWish = {}): Promise<void> {
  const { design, marks, selection } = editorState();
  count(1);
  try {
    const { tidy, tidyPart } = await import('./tidy.ts');
    const laidOut =
      only === 'selection'
        ? await tidyPart(design, selection.nodes, catalog, marks, direction)
        : settle(design, await tidy(design, catalog, marks, direction), catalog, marks);
    if (editorState().design !== design) return;
    const label = only === 'selection' ? 'Tidy the selection' : 'Tidy';
    const changed = run(label, () => dropBends(design, refitFrames(design, laidOut, catalog)));
    const glided = changed && glides ? glide() : undefined;
    requestView(only === 'selection' ? { show: [...selection.nodes] } : { fit: 'all' });
    await glided;
  } catch (error) {
    console.error(error);
    setNotice({ tone: 'error', text: 'The design could not be tidied. Nothing was changed.' });
  } finally {
    count(-1);
  }
}

/** Longer than the way of the nodes takes, see `canvas.css`. */
const glideTime = 300;

/** For a moment nodes and view glide to where they now are, unless the user wants to see less motion. Ends when all is at rest. */
async function glide(): Promise<void> {
  const canvas = document.querySelector<HTMLElement>('[data-canvas]');
  if (!canvas || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  canvas.dataset.gliding = 'yes';
  await new Promise((resolve) => setTimeout(resolve, glideTime));
  delete canvas.dataset.gliding;
}
