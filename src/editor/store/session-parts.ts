import type { PageRef } from '#core/formats/reference.ts';

/* What parts of the session look like. Types only, so that the store and the functions that change it both know them. */

/** A line of a file that could not be opened. */
export interface FileProblem {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly path?: string | undefined;
  readonly message: string;
}

/** Where a context menu opens, in px of the window, and on what. */
export interface MenuPlace {
  readonly at: { readonly x: number; readonly y: number };
  readonly on: 'canvas' | 'node' | 'container' | 'edge' | 'annotation' | 'selection';
}

/** The dialog that is open; one at a time. Each is loaded when it is first opened. */
export type Dialog =
  | { readonly kind: 'export' | 'templates' | 'help' | 'commands' | 'share' | 'history' }
  /** `at`: the claim, service or rule to begin with. */
  | { readonly kind: 'notes'; readonly at?: PageRef }
  /** Names what is selected as a pattern, or with an `id` that one anew. */
  | { readonly kind: 'pattern'; readonly id?: string }
  | ({ readonly kind: 'menu' } & MenuPlace)
  | { readonly kind: 'compare'; readonly subject: string }
  | { readonly kind: 'problems'; readonly file: string; readonly problems: readonly FileProblem[] };

/** What a finding is about, lit up on the canvas. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** A message that stays in view until it is closed, with what can be done about it. */
export interface Notice {
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly details?: readonly string[];
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

/** Where the drawing's origin lies on the canvas, in px, and its zoom. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Where the canvas is asked to go: everything, the selection, some nodes and edges, a place on it, or a view that was there before. */
export type ViewRequest =
  | { readonly fit: 'all' | 'selection' }
  | { readonly show: readonly string[] }
  | { readonly at: { readonly x: number; readonly y: number } }
  | { readonly again: View };
