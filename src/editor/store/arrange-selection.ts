import { annotationOf } from '#core/design/annotations.ts';
import { moveNodes } from '#core/design/commands/move-nodes.ts';
import { resizeAnnotation } from '#core/design/commands/resize-annotation.ts';
import { resizeContainer } from '#core/design/commands/resize-container.ts';
import type { Design, Size } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { type Arrangement, arranged, madeAlike, type SameSize } from '#core/layout/arrange.ts';
import { type EditorState, editorState } from './editor-store.ts';
import { run } from './run.ts';

/** Brings the selected nodes to a line in common, or spreads them with equal gaps, as one step. What a selected frame holds goes along. */
export function arrangeSelection(how: Arrangement): void {
  const { selection, scene } = editorState();
  run(how === 'across' || how === 'down' ? 'Distribute' : 'Align', (design) => {
    const graph = graphOf(design);
    const outer = [...scene.containers, ...scene.nodes, ...scene.annotations].filter(
      ({ id }) =>
        selection.nodes.has(id) &&
        !(graph.node(id) ?? annotationOf(design, id))?.locked &&
        !graph.ancestors(id).some((frame) => selection.nodes.has(frame.id)),
    );
    const moves = [...arranged(outer, how)].flatMap(([id, { x, y }]) => {
      const position = graph.node(id)?.position ?? scene.annotations.find((note) => note.id === id)?.place;
      return position && (x !== 0 || y !== 0) ? [{ id, position: { x: position.x + x, y: position.y + y } }] : [];
    });
    return moveNodes(design, moves);
  });
}

/** What of the selection can have a size of its own: containers, and notes and frames. */
export const resizable = ({ selection, scene, design }: EditorState) =>
  [...scene.containers, ...scene.annotations.filter(({ kind }) => kind === 'note' || kind === 'frame')].filter(
    ({ id }) => selection.nodes.has(id) && !(graphOf(design).node(id) ?? annotationOf(design, id))?.locked,
  );

/** Makes the selected containers, notes and frames as wide, as high or as large as the largest of them, as one step. */
export function makeAlike(how: SameSize): void {
  const sizes = madeAlike(resizable(editorState()), how);
  run('Same size', (before) => [...sizes].reduce((design, [id, size]) => resized(design, id, size), before));
}

/** Gives a container or an annotation a size in px. */
export const resize = (id: string, size: Size): boolean => run('Resize', (design) => resized(design, id, size));

const resized = (design: Design, id: string, size: Size): Design =>
  annotationOf(design, id) ? resizeAnnotation(design, id, size) : resizeContainer(design, id, size);
