import { annotationOf } from '#core/design/annotations.ts';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';

/** Whether something with this id can be selected among the nodes: a node, a container or an annotation. */
export const isOnCanvas = (design: Design, id: string): boolean =>
  graphOf(design).node(id) !== undefined || annotationOf(design, id) !== undefined;
