import { annotationsOf, calloutsOf } from '../annotations.ts';
import type { Design } from '../design.ts';

/** Gives a callout another number, 1 and up; those between the old and the new one move up or down by one. */
export function numberCallout(design: Design, id: string, number: number): Design {
  const callouts = calloutsOf(design);
  const from = callouts.findIndex((callout) => callout.id === id);
  const to = Math.max(0, Math.min(callouts.length - 1, Math.round(number) - 1));
  const moved = callouts[from];
  if (!moved || Number.isNaN(to) || from === to) return design;
  const order = callouts.filter((callout) => callout !== moved).toSpliced(to, 0, moved);
  let next = 0;
  return {
    ...design,
    annotations: annotationsOf(design).map((annotation) => (annotation.kind === 'callout' ? (order[next++] ?? annotation) : annotation)),
  };
}
