import { changeAnnotations, withKey } from '../changing.ts';
import type { Design, Point, Size } from '../design.ts';
import { wholeNumber, wholePoint } from '../positions.ts';

/** Gives an annotation a size in px and, where it was pulled at its left or top side, a new position. Nothing for a size that is none. */
export function resizeAnnotation(design: Design, id: string, size: Size, position?: Point): Design {
  const width = wholeNumber(size.width);
  const height = wholeNumber(size.height);
  if (!(width > 0 && height > 0 && Number.isFinite(width + height))) return design;
  const at = position && wholePoint(position);
  return changeAnnotations(design, new Set([id]), (annotation) => {
    const sized = withKey(annotation, 'size', { ...annotation.size, width, height });
    return at ? withKey(sized, 'position', { ...annotation.position, ...at }) : sized;
  });
}
