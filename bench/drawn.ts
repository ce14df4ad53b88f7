import { catalogData } from 'virtual:catalog';
import { type Catalog, indexCatalog } from '../src/core/catalog/catalog.ts';
import { openDesign } from '../src/core/catalog/open-design.ts';
import type { Design } from '../src/core/design/design.ts';
import { parseDesign } from '../src/core/design/parse.ts';
import { badgeBox } from '../src/core/layout/draw-node.ts';
import { type Scene, scene } from '../src/core/layout/scene.ts';
import { marksOf } from '../src/core/validator/marks.ts';
import { validate } from '../src/core/validator/validate.ts';
import type { Drawing } from './canvas/ink.ts';
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

/** Where lines of a graph are to be seen in the app, and what may hide them. */
export function benchDrawing(graph: Graph): Drawing {
  const catalog = indexCatalog(catalogData);
  const { nodes, containers, edges } = benchScene(benchDesign(graph, catalog), catalog);
  const badges = [...nodes, ...containers].flatMap((item) => badgeBox(item) ?? []);
  const words = [...edges.flatMap(({ label }) => label ?? []), ...containers.map(({ titleBox }) => titleBox)];
  return { lines: edges.map(({ points }) => points), covers: [...nodes, ...words, ...badges], frames: containers };
}
