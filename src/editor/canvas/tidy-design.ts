import { moveNodes } from '#core/design/commands/move-nodes.ts';
import type { Design } from '#core/design/design.ts';
import { containerId, graphOf } from '#core/design/graph.ts';
import type { Point } from '#core/layout/geometry.ts';
import { refitFrames } from '#core/layout/refit-frames.ts';
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
    run('Tidy', () => refitFrames(design, lockedKept(design, laidOut), catalog));
    requestView({ fit: 'all' });
  } catch (error) {
    console.error(error);
    setNotice({ tone: 'error', text: 'The design could not be tidied. Nothing was changed.' });
  } finally {
    count(-1);
  }
}

/** Locked nodes stay exactly where they lie; what lies beside them in the same frame moves along with the first of them. */
function lockedKept(before: Design, after: Design): Design {
  const graph = graphOf(after);
  const ways = new Map<string | undefined, Point>();
  for (const node of before.nodes) {
    const now = graph.node(node.id)?.position;
    const frame = containerId(node);
    if (node.locked && node.position && now && !ways.has(frame))
      ways.set(frame, { x: node.position.x - now.x, y: node.position.y - now.y });
  }
  if (ways.size === 0) return after;
  const moves = before.nodes.flatMap((node) => {
    const [way, now] = [ways.get(containerId(node)), graph.node(node.id)?.position];
    if (node.locked && node.position) return [{ id: node.id, position: node.position }];
    return way && now ? [{ id: node.id, position: { x: now.x + way.x, y: now.y + way.y } }] : [];
  });
  return moveNodes(after, moves);
}
