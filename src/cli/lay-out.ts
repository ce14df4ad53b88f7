import type { Catalog } from '#core/catalog/catalog.ts';
import type { Design } from '#core/design/design.ts';
import type { Marks } from '#core/layout/marks.ts';
import { withPositions } from '#core/layout/place.ts';
import { tidy } from '#core/layout/tidy.ts';

/** A design with places for all its nodes: those of the file, else laid out as the app does it on opening. */
export async function laidOut(design: Design, catalog: Catalog, marks: Marks): Promise<Design> {
  if (design.nodes.length === 0 || design.nodes.some((node) => node.position)) return withPositions(design, catalog);
  const elk = await loadElk();
  return elk ? tidy(design, catalog, marks, (graph) => elk.layout(graph)) : withPositions(design, catalog);
}

/** ELK as its authors ship it; it is optional, and without it nodes stand in plain columns. */
async function loadElk() {
  try {
    const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
    return new Elk();
  } catch {
    return undefined;
  }
}
