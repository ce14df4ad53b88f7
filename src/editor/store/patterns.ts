import type { Template } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import { annotationsOf } from '#core/design/annotations.ts';
import { insertPart, type Part } from '#core/design/commands/insert-part.ts';
import { type Design, isEmptyDesign } from '#core/design/design.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import { noMarks } from '#core/layout/marks.ts';
import { withPositions } from '#core/layout/place.ts';
import type { Preview } from '#core/layout/preview.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog } from './catalog.ts';
import { editorState, useEditor } from './editor-store.ts';
import { nextId } from './next-id.ts';
import { setNotice } from './notice.ts';
import { run } from './run.ts';
import { select } from './select.ts';
import { requestView } from './view.ts';

/** A ready block of somebody's own. The list of them is state; `files/keep-patterns.ts` keeps it in the browser. */
export interface Pattern {
  readonly id: string;
  readonly name: string;
  /** The piece of a design as it is copied: a design without a title. */
  readonly text: string;
  readonly preview: Preview;
}

const setPatterns = (patterns: readonly Pattern[]): void => useEditor.setState({ patterns });

export function renamePattern(id: string, name: string): void {
  setPatterns(editorState().patterns.map((pattern) => (pattern.id === id ? { ...pattern, name } : pattern)));
}

/** Takes a pattern away and offers to take that back. */
export function deletePattern(id: string): void {
  const { patterns } = editorState();
  const index = patterns.findIndex((pattern) => pattern.id === id);
  const gone = patterns[index];
  if (!gone) return;
  setPatterns(patterns.filter((pattern) => pattern !== gone));
  const undo = (): void => {
    setNotice(undefined);
    setPatterns(editorState().patterns.toSpliced(index, 0, gone));
  };
  setNotice({ tone: 'info', text: `The pattern “${gone.name}” was deleted.`, actions: [{ label: 'Undo', run: undo }] });
}

/** Adds one of the catalog's ready blocks. */
export const addTemplate = (template: Template): void =>
  addBlock(withPositions(openDesign(sketchToDesign(template.design), catalog), catalog), template.title);

/** Adds a ready block of one's own. */
export async function addPattern({ name, text }: Pattern): Promise<void> {
  const { partOfText } = await import('./clipboard.ts'); // reading designs is not among what the page begins with
  const part = partOfText(text);
  if (part) addBlock(part, name);
}

/** A piece as a design of its own. */
export const asDesign = ({ nodes, edges, annotations }: Part): Design => ({
  trueline: 1,
  nodes,
  edges,
  ...(annotations && { annotations }),
});

const gap = 64;

/** Adds a ready block below what is drawn, selects it and brings it into view. One step. */
function addBlock(part: Part, name: string): void {
  const { design: before, scene } = editorState();
  const own = sceneOf(asDesign(part), catalog, noMarks).bounds;
  const corner = isEmptyDesign(before) ? { x: 0, y: 0 } : { x: scene.bounds.x, y: scene.bounds.y + scene.bounds.height + gap };
  const offset = { x: Math.round(corner.x - own.x), y: Math.round(corner.y - own.y) };
  const given = new Set<string>();
  const known = new Set([...before.nodes, ...annotationsOf(before)].map(({ id }) => id));
  const added = run(`Add ${name}`, (design) => insertPart(design, part, { offset, newId: (base) => nextId(design, base, given) }));
  if (!added) return;
  const { design } = editorState();
  const ids = [...design.nodes, ...annotationsOf(design)].map(({ id }) => id).filter((id) => !known.has(id));
  select(ids);
  requestView({ show: ids });
}
