import type { Source } from '#core/formats/format.ts';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog } from '../store/catalog.ts';
import { editorState } from '../store/editor-store.ts';

/** The open design with all that follows from it, as it is now. */
export function openSource(): Source {
  const { design, report, scene } = editorState();
  return {
    design,
    catalog,
    report,
    today: localToday(),
    scene: (findings) => (findings ? scene : sceneOf(design, catalog, noMarks, scene)),
    prose: async () => (await import('virtual:catalog-prose')).prose,
  };
}

/** Today where the user is, YYYY-MM-DD. */
function localToday(): string {
  const now = new Date();
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
