import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import type { Design } from '#core/design/design.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import type { Source } from '#core/formats/format.ts';
import { noMarks } from '#core/layout/marks.ts';
import { withPositions } from '#core/layout/place.ts';
import { scene } from '#core/layout/scene.ts';
import { marksOf } from '#core/validator/marks.ts';
import { validate } from '#core/validator/validate.ts';
import { nodeEnvironment } from '../src/cli/node-environment.ts';

export const catalog = indexCatalog(catalogData);

/** What formats need, as the command line has it. */
export const environment = nodeEnvironment;

/** A template, laid out, as it would be open in the editor. */
export function template(id: string): Design {
  const found = catalog.templates.find((one) => one.id === id);
  if (!found) throw new Error(`There is no template ${id}.`);
  return withPositions(openDesign({ title: found.title, ...sketchToDesign(found.design) }, catalog), catalog);
}

export function sourceOf(design: Design): Source {
  const report = validate(design, catalog);
  const marks = marksOf(report, design, catalog, { quiet: false });
  return {
    design,
    catalog,
    report,
    today: '2026-01-31',
    scene: (findings) => scene(design, catalog, findings ? marks : noMarks),
    prose: async () => prose,
  };
}
