import { openDesign } from '#core/catalog/open-design.ts';
import type { Part } from '#core/design/commands/insert-part.ts';
import { parseDesign } from '#core/design/parse.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { takePart } from '#core/design/take-part.ts';
import { withPositions } from '#core/layout/place.ts';
import { carriedBy } from './carried.ts';
import { catalog } from './catalog.ts';
import { editorState } from './editor-store.ts';

/** The selected nodes as the text of a design without a title; undefined where none is selected. */
export function selectionAsText(): string | undefined {
  const { design, scene, selection } = editorState();
  if (selection.nodes.size === 0) return undefined;
  return serializeDesign({ trueline: 1, ...takePart(design, [...selection.nodes, ...carriedBy(design, scene, selection.nodes)]) });
}

/** What a pasted text adds to the open design. A whole design has a title and is none of that. */
export function partOfText(text: string): Part | undefined {
  if (!/^\s*\{/.test(text) || !text.includes('"trueline"')) return undefined;
  const parsed = parseDesign(text);
  if ('problems' in parsed || parsed.design.title !== undefined) return undefined;
  return withPositions(openDesign(parsed.design, catalog), catalog);
}
