import { annotationOf, annotationsOf, subjectOf } from '../annotations.ts';
import { isId } from '../changing.ts';
import type { Annotation, Design } from '../design.ts';
import { graphOf } from '../graph.ts';

/** Adds an annotation behind the others. Changes nothing where its id is taken or what it is to be pinned to is not there. */
export function addAnnotation(design: Design, annotation: Annotation): Design {
  const graph = graphOf(design);
  const { id } = annotation;
  const subject = subjectOf(annotation);
  if (!isId(id) || graph.node(id) || annotationOf(design, id)) return design;
  if (subject !== undefined && !graph.node(subject) && !graph.edge(subject)) return design;
  return { ...design, annotations: [...annotationsOf(design), annotation] };
}
