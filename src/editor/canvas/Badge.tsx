import type { Tone } from '#core/layout/marks.ts';

/** The number of findings, at the top right corner of a node. */
export function Badge({ count, severity }: { readonly count: number; readonly severity: Tone }) {
  return (
    <span className="badge" data-severity={severity}>
      {count}
    </span>
  );
}
