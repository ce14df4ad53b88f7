import type { Catalog } from '../src/core/catalog/catalog.ts';
import { openDesign } from '../src/core/catalog/open-design.ts';
import type { Design } from '../src/core/design/design.ts';
import { parseDesign } from '../src/core/design/parse.ts';
import { type Scene, scene } from '../src/core/layout/scene.ts';
import { marksOf } from '../src/core/validator/marks.ts';
import { validate } from '../src/core/validator/validate.ts';
import { type Graph, toDesign } from './graph.ts';

/** The graph of a row as the app opens it. */
export function benchDesign(graph: Graph, catalog: Catalog): Design {
  const parsed = parseDesign(JSON.stringify(toDesign(graph)));
  if ('problems' in parsed) throw new Error('the design of the bench cannot be opened');
  return openDesign(parsed.design, catalog);
}

/** Everything that canvas and exports draw of it, findings included. */
export const benchScene = (design: Design, catalog: Catalog): Scene =>
  scene(design, catalog, marksOf(validate(design, catalog), design, catalog, { quiet: false }));
