import { changeAnnotations, withKey } from '../changing.ts';
import type { Design, Point } from '../design.ts';
import { graphOf } from '../graph.ts';
import { wholePoint } from '../positions.ts';

/**
 * Pins a callout to a node or an edge, or with `undefined` lets it lie on the canvas by itself. `position`: from the corner of the
 * node, the middle of the edge or that of the canvas, px; a pinned callout without one is placed by the layout.
 */
export function pinCallout(design: Design, id: string, subject: string | undefined, position?: Point): Design {
  const graph = graphOf(design);
  if (subject !== undefined && !graph.node(subject) && !graph.edge(subject)) return design;
  return changeAnnotations(design, new Set([id]), (annotation) => {
    if (annotation.kind !== 'callout') return annotation;
    const point = position && wholePoint(position);
    return withKey(withKey(annotation, 'at', subject), 'position', point && { ...annotation.position, ...point });
  });
}
