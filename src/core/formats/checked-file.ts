import type { Catalog, Prose } from '../catalog/catalog.ts';
import type { Accepted, Profile } from '../design/design.ts';
import type { Problem } from '../design/problem.ts';
import type { Finding, Report } from '../validator/finding.ts';

/** What checking one file gave: problems where it could not be read, else a report. */
export interface CheckedFile {
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly report?: Report | undefined;
  /** The acceptances that the design holds. */
  readonly accepted?: readonly Accepted[] | undefined;
  /** Line of the file, counted from 1, where the subject of a finding stands. */
  readonly lineOf?: ((finding: Finding) => number | undefined) | undefined;
}

/** Everything that a report on files is written from. */
export interface Findings {
  readonly files: readonly CheckedFile[];
  /** The profile asked for; without one each design's own held. */
  readonly profile?: Profile | undefined;
  /** Drafts: what is still to draw is named, but is no finding. */
  readonly draft: boolean;
  readonly catalog: Catalog;
  readonly prose: Prose;
}
