import { withPositions } from '../layout/place.ts';
import { scene } from '../layout/scene.ts';
import { marksOf } from '../validator/marks.ts';
import type { CheckedDesign } from './checked-file.ts';
import { usualOptions } from './format.ts';
import { writeMermaid } from './mermaid.ts';

/** Larger diagrams cannot be read in a summary, and code hosts refuse to draw them. */
const MOST_DRAWN = 80;

/** A design as Mermaid for a summary in Markdown, folded away; what is wrong is coloured in it. Nothing where it is too large. */
export function summaryDiagram({ design, catalog, report, prose }: CheckedDesign): string | undefined {
  if (design.nodes.length === 0 || design.nodes.length > MOST_DRAWN) return undefined;
  const placed = withPositions(design, catalog);
  const marks = marksOf(report, placed, catalog, { quiet: false });
  const untitled = { ...placed, title: undefined }; // the heading names it
  const source = { design: untitled, catalog, report, today: '', scene: () => scene(placed, catalog, marks), prose: async () => prose };
  const text = writeMermaid(source, usualOptions);
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `<details><summary>The design</summary>\n\n${fence}mermaid\n${text}${fence}\n\n</details>`;
}
