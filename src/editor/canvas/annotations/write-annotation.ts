import { annotationOf, annotationsOf, calloutsOf } from '#core/design/annotations.ts';
import { addAnnotation } from '#core/design/commands/add-annotation.ts';
import { removeItems } from '#core/design/commands/remove-items.ts';
import { setAnnotationText } from '#core/design/commands/set-annotation.ts';
import type { Design } from '#core/design/design.ts';
import { besideDrawing } from '#core/layout/refit-frames.ts';
import { kindNames } from '../../store/annotation-kinds.ts';
import { editorState } from '../../store/editor-store.ts';
import { nextId } from '../../store/next-id.ts';
import { amend, run } from '../../store/run.ts';

/**
 * Writes an annotation, as one step or, of one that was just `fresh`ly added, as part of that. Free text without words goes. The first
 * callout that says something brings the legend that shows it.
 */
export function writeAnnotation(id: string, text: string, fresh: boolean): void {
  const annotation = annotationOf(editorState().design, id);
  if (!annotation) return;
  const command = (design: Design): Design => {
    if (annotation.kind === 'text' && text === '') return removeItems(design, { nodes: [id] });
    return withLegend(design, setAnnotationText(design, id, text));
  };
  if (fresh) amend(command);
  else run(`Edit ${kindNames[annotation.kind].toLowerCase()}`, command);
}

function withLegend(before: Design, after: Design): Design {
  const said = (design: Design): boolean => calloutsOf(design).some(({ text }) => text);
  if (said(before) || !said(after) || annotationsOf(after).some(({ kind }) => kind === 'legend')) return after;
  const position = besideDrawing(editorState().scene.bounds);
  return addAnnotation(after, { id: nextId(after, 'legend'), kind: 'legend', position });
}
