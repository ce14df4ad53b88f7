import type { Template } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import { insertPart } from '#core/design/commands/insert-part.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import { withPositions } from '#core/layout/place.ts';
import { catalog } from '../store/catalog.ts';
import { editorState } from '../store/editor-store.ts';
import { nextId } from '../store/next-id.ts';
import { run } from '../store/run.ts';
import { select } from '../store/select.ts';
import { requestView } from '../store/view.ts';

const gap = 64;

/** Adds a ready block below what is drawn, selects it and brings it into view. One step. */
export function addPattern(template: Template): void {
  const part = withPositions(openDesign(sketchToDesign(template.design), catalog), catalog);
  const { design: before, scene } = editorState();
  const given = new Set<string>();
  const offset =
    before.nodes.length === 0
      ? { x: 0, y: 0 }
      : { x: Math.round(scene.bounds.x), y: Math.round(scene.bounds.y + scene.bounds.height + gap) };
  const known = new Set(before.nodes.map((node) => node.id));
  const added = run(`Add ${template.title}`, (design) =>
    insertPart(design, part, { offset, newId: (base) => nextId(design, base, given) }),
  );
  if (!added) return;
  const ids = editorState()
    .design.nodes.map((node) => node.id)
    .filter((id) => !known.has(id));
  select(ids);
  requestView({ show: ids });
}
