/** Modules that `scripts/catalog-plugin.ts` makes out of `catalog/` and the AWS icon set. */

type ParsedCatalog = Extract<ReturnType<typeof import('#core/catalog/parse-catalog.ts').parseCatalog>, { catalog: unknown }>;

declare module 'virtual:catalog' {
  /** The whole catalog without its long prose; index it with `indexCatalog`. */
  export const catalogData: ParsedCatalog['catalog'];
}

declare module 'virtual:catalog-words' {
  /** What the page begins with: see `wordsOf`. */
  export const catalogWords: ParsedCatalog['catalog'];
}

declare module 'virtual:catalog-prose' {
  /** Reasons, advice and claims. Large: load it with `import()` when it is first read. */
  export const prose: ParsedCatalog['prose'];
}

declare module 'virtual:icons' {
  /** Data URI of the official AWS icon, by the id that services name: `resource/AmazonSageMakerAITrain`. Large: load it with `import()`. */
  export const icons: Readonly<Record<string, string>>;
}

declare module 'virtual:icon-files' {
  /** Address of the official AWS icon, by the id that services name. */
  export const iconFiles: Readonly<Record<string, string>>;
  /** Icons in an ink that a dark page swallows. */
  export const inkIcons: ReadonlySet<string>;
}

declare module 'virtual:glyphs' {
  /** Line glyphs of Lucide as SVG path data on a grid of 24, by name. */
  export const glyphs: Readonly<Record<string, string>>;
}

declare module 'virtual:outlines' {
  /** The bundled font as outlines. Large: load it with `import()`. */
  export const outlines: import('#core/formats/picture/outlines.ts').Outlines;
}
