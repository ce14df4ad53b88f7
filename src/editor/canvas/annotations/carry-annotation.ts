import type { Point } from '#core/layout/geometry.ts';
import type { AnnotationKind } from '../../store/annotation-kinds.ts';
import { editorState } from '../../store/editor-store.ts';
import { cell } from '../cell.ts';
import { pinTarget } from '../gestures.ts';
import { followPointer } from '../moving/follow-pointer.ts';
import type { Pointer } from '../moving/held-pointer.ts';
import { addAnnotationAt } from './add-annotation.ts';
import { subjectAt } from './pinning.ts';

/** An annotation on its way from the palette; `x`, `y` of the window. */
export const carriedAnnotation = cell<{ readonly kind: AnnotationKind; readonly x: number; readonly y: number } | undefined>(undefined);

/** Carries an annotation from the palette; letting go over the canvas adds it there. */
export function carryAnnotation(kind: AnnotationKind, pointer: Pointer, toCanvas: (client: Point) => Point): void {
  followPointer(pointer, {
    move: (at, over) => {
      carriedAnnotation.set({ kind, ...at });
      pinTarget.set(over && kind === 'callout' ? subjectAt(editorState().scene, toCanvas(at)) : undefined);
    },
    drop: (at) => void addAnnotationAt(kind, toCanvas(at)),
    end: () => {
      carriedAnnotation.set(undefined);
      pinTarget.set(undefined);
    },
  });
}
