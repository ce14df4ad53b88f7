import type { Annotation, Design, DesignEdge } from './design.ts';

const none: readonly Annotation[] = [];

/** The annotations of a design, in its order. */
export const annotationsOf = ({ annotations }: Pick<Design, 'annotations'>): readonly Annotation[] => annotations ?? none;

export const annotationOf = (design: Pick<Design, 'annotations'>, id: string): Annotation | undefined =>
  design.annotations?.find((annotation) => annotation.id === id);

/** The callouts of a design in the order of their numbers, which begin at 1. */
export const calloutsOf = (design: Pick<Design, 'annotations'>): readonly Annotation[] =>
  annotationsOf(design).filter(({ kind }) => kind === 'callout');

/** What callouts are pinned to: ids of nodes and edges. Only callouts can be pinned. */
export const subjectOf = ({ kind, at }: Annotation): string | undefined => (kind === 'callout' ? at : undefined);

/** What goes along with a piece of a design: the annotations that are named, and the callouts pinned to its nodes and edges. */
export function takenAnnotations(
  design: Pick<Design, 'annotations'>,
  named: Iterable<string>,
  nodes: ReadonlySet<string>,
  edges: readonly DesignEdge[],
): readonly Annotation[] {
  if (!design.annotations) return none;
  const [ids, lines] = [new Set(named), new Set(edges.map(({ id }) => id))];
  return design.annotations.filter((annotation) => {
    const subject = subjectOf(annotation);
    return ids.has(annotation.id) || (subject !== undefined && (nodes.has(subject) || lines.has(subject)));
  });
}

/** Callouts of two states of a design that come in another order now, by id. */
export function renumbered(before: Pick<Design, 'annotations'>, after: Pick<Design, 'annotations'>): readonly string[] {
  const [old, now] = [calloutsOf(before), calloutsOf(after)].map((callouts) => callouts.map(({ id }) => id));
  if (!old || !now) return [];
  const kept = old.filter((id) => now.includes(id));
  return now.filter((id) => old.includes(id)).filter((id, index) => kept[index] !== id);
}
