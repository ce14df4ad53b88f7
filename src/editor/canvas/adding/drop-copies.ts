import { duplicateItems } from '#core/design/commands/duplicate-items.ts';
import type { Point } from '#core/layout/geometry.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { nextId } from '../../store/next-id.ts';
import { run } from '../../store/run.ts';
import { select } from '../../store/select.ts';
import { outermost } from '../descendants.ts';
import { dropNodes } from '../moving/drop-place.ts';

/** Leaves the nodes where they lie and lets copies of them go `delta` further, in the container that lies there. Selects the copies. */
export function dropCopies(ids: readonly string[], delta: Point): void {
  const { design: open, scene, marks } = editorState();
  const given = new Set<string>();
  const newId = (base: string): string => nextId(open, base.replace(/-\d+$/, ''), given);
  const done = run('Duplicate', (design) => {
    const copied = duplicateItems(design, ids, { offset: { x: 0, y: 0 }, newId });
    return dropNodes(copied, catalog, sceneOf(copied, catalog, marks, scene), outermost(copied, given), given, delta);
  });
  if (done) select(outermost(editorState().design, given));
}
