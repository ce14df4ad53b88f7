/** A fault in a file of the catalog, with the place where it stands. */
export interface CatalogProblem {
  readonly path: string;
  /** The field: `facts.memoryGB[0].source`. */
  readonly at: string;
  readonly message: string;
}
