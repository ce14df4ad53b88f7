import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog } from '../store/catalog.ts';
import { editorState, useEditor } from '../store/editor-store.ts';

/**
 * Sets the canvas up for a picture while `take` runs: every node mounted, nothing of the interface, and no findings if they are
 * not wanted. Afterwards everything is as it was.
 */
export async function staged<T>(findings: boolean, take: () => Promise<T>): Promise<T> {
  const { design, marks, scene } = editorState();
  const bare = findings ? undefined : sceneOf(design, catalog, noMarks, scene);
  useEditor.setState(bare ? { exporting: true, marks: noMarks, scene: bare } : { exporting: true });
  try {
    await nextFrame();
    await nextFrame();
    return await take();
  } finally {
    const untouched = bare !== undefined && editorState().scene === bare;
    useEditor.setState(untouched ? { exporting: false, marks, scene } : { exporting: false });
  }
}

/** A page in the background gets no frames; it has drawn what it will draw. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 500);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
