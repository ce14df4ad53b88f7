import type { Catalog } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import type { Design } from '#core/design/design.ts';
import { editText } from '#core/design/edit-text.ts';
import { parseDesign } from '#core/design/parse.ts';

/**
 * The text of a design after a change. Edges whose ids the text leaves out get them written where opening the new text would call
 * them otherwise, so that acceptances and whatever else names them stay right.
 */
export function changedText(text: string, before: Design, after: Design, catalog: Catalog): string {
  const edited = editText(text, before, after);
  const parsed = parseDesign(edited);
  if ('problems' in parsed) throw new Error(`the changed design cannot be read: ${parsed.problems[0]?.message}`);
  const opened = new Map(openDesign(parsed.design, catalog).edges.map((edge) => [edge.id, edge]));
  const moved = after.edges.filter(({ id, from, to, flow, intent }) => {
    const now = opened.get(id);
    return now?.from !== from || now.to !== to || now.flow !== flow || now.intent !== intent;
  });
  return moved.length === 0 ? edited : editText(text, before, after, new Set(moved.map(({ id }) => id)));
}
