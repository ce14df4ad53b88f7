import type { Catalog, Prose } from '../catalog/catalog.ts';
import type { Design } from '../design/design.ts';
import type { Region } from '../design/locate.ts';
import type { Problem } from '../design/problem.ts';
import type { Finding, Report } from '../validator/finding.ts';

/** What checking one file gave: problems where it could not be read, else what the checks say. */
export interface CheckedFile {
  /** As it is shown to people. */
  readonly path: string;
  /** From the root of the repository, with forward slashes; services that show findings beside code look it up there. */
  readonly uri: string;
  readonly problems: readonly Problem[];
  readonly checked?: CheckedDesign | undefined;
}

/** A design that was read and checked, and what it was checked with. */
export interface CheckedDesign {
  readonly design: Design;
  /** Its findings without the known ones. */
  readonly report: Report;
  /** Findings that a baseline holds: they were there before, and do not fail. */
  readonly known: readonly Finding[];
  /** A draft: what is still to draw is named, but is no finding. */
  readonly draft: boolean;
  /** Whether a finding makes the check fail. */
  fails(finding: Finding): boolean;
  /** Where in the text the subject of a finding stands; `undefined` where the text holds no such thing. */
  regionOf?: ((subject: string) => Region | undefined) | undefined;
  /** The catalog with the severities that were asked for, and with the rules and services of the team. */
  readonly catalog: Catalog;
  readonly prose: Prose;
}

/** Everything that a report on files is written from. */
export interface Findings {
  readonly files: readonly CheckedFile[];
  /** The version of the program. */
  readonly version: string;
}

/** What else a format may be told. */
export interface WriteOptions {
  /** Columns of the terminal; lines are not broken without. */
  readonly width?: number | undefined;
  readonly color?: boolean | undefined;
  /** Only what fails. */
  readonly quiet?: boolean | undefined;
  /** Accepted and known findings are written too, marked as suppressed. */
  readonly suppressed?: boolean | undefined;
  /** Markdown: draws a design; see `summary-diagram.ts`, which is large. */
  readonly diagram?: ((checked: CheckedDesign) => string | undefined) | undefined;
}
