import { changeAnnotations, textOrNothing, withKey } from '../changing.ts';
import type { Annotation, Design } from '../design.ts';

/** Writes an annotation; an empty text takes its text away. */
export function setAnnotationText(design: Design, id: string, text: string | undefined): Design {
  return changeAnnotations(design, new Set([id]), (annotation) => withKey(annotation, 'text', textOrNothing(text)));
}

/** Gives annotations a colour, or with `undefined` the usual one of their kind. */
export function setAnnotationColour(design: Design, ids: Iterable<string>, colour: Annotation['colour']): Design {
  return changeAnnotations(design, new Set(ids), (annotation) => withKey(annotation, 'colour', colour));
}

/** Makes free text larger or smaller; other kinds stay as they are. */
export function setTextSize(design: Design, ids: Iterable<string>, size: Annotation['textSize']): Design {
  return changeAnnotations(design, new Set(ids), (annotation) =>
    annotation.kind === 'text' ? withKey(annotation, 'textSize', size) : annotation,
  );
}
