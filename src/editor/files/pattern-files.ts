import { setTitle } from '#core/design/commands/set-title.ts';
import { withEdgeIds } from '#core/design/edge-ids.ts';
import { parseDesign } from '#core/design/parse.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { editorState, useEditor } from '../store/editor-store.ts';
import { patternOf } from '../store/own-pattern.ts';
import type { Pattern } from '../store/patterns.ts';
import { newDocumentId } from './document-id.ts';

/** The patterns as files: each is a design with the pattern's name as its title. */
export const patternFiles = (): readonly { readonly title: string; readonly text: string }[] =>
  editorState().patterns.map(({ name, text }) => ({ title: name, text: titled(text, name) ?? text }));

/** Adds the patterns of a zip that are not there yet, and says in `problems` which cannot be read. Gives how many were added. */
export function restorePatterns(files: readonly { readonly name: string; readonly text: string }[], problems: string[]): number {
  const there = new Set(patternFiles().map(({ text }) => text));
  const added: Pattern[] = [];
  for (const { name, text } of files) {
    if (there.has(text)) continue;
    there.add(text);
    const parsed = parseDesign(text);
    const [title, bare] = 'design' in parsed ? [parsed.design.title, titled(text, undefined)] : [];
    const pattern = bare === undefined ? undefined : patternOf(newDocumentId(), title ?? 'Pattern', bare);
    if (pattern) added.push(pattern);
    else problems.push(`${name}: ${('problems' in parsed && parsed.problems[0]?.message) || 'cannot be read'}`);
  }
  if (added.length > 0) useEditor.setState({ patterns: [...editorState().patterns, ...added] });
  return added.length;
}

/** The text of a design with another title, or with none. */
function titled(text: string, title: string | undefined): string | undefined {
  const parsed = parseDesign(text);
  if ('problems' in parsed) return undefined;
  return serializeDesign(setTitle({ ...parsed.design, edges: withEdgeIds(parsed.design.edges) }, title));
}
