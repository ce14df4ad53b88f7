import type { Point } from '#core/layout/geometry.ts';
import type { AnnotationKind } from '../../store/annotation-kinds.ts';
import { cell } from '../cell.ts';

/** One thing that a search offers. */
export interface SearchRow {
  readonly key: string;
  /** The service whose icon stands before it; an annotation has its own. */
  readonly service: string;
  readonly annotation?: AnnotationKind | undefined;
  readonly variant?: string | undefined;
  readonly name: string;
  readonly help: string;
  /** Can be taken, but will be found wrong; `help` says why. */
  readonly unfit?: boolean;
  readonly take: () => void;
}

/** A small search on the canvas: what it is for, where it opens, and what it finds. */
export interface Search {
  /** Of the canvas. */
  readonly at: Point;
  readonly label: string;
  readonly placeholder: string;
  readonly rows: (text: string) => readonly SearchRow[];
}

/** The search that is open. */
export const search = cell<Search | undefined>(undefined);

/** Rows that fit before those that do not, each in their order. */
export const fitFirst = (rows: readonly SearchRow[]): readonly SearchRow[] => [
  ...rows.filter((row) => !row.unfit),
  ...rows.filter((row) => row.unfit),
];
