import { openDesign } from '#core/catalog/open-design.ts';
import type { Design } from '#core/design/design.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { withPositions } from '#core/layout/place.ts';
import { catalog } from '../store/catalog.ts';
import { editorState } from '../store/editor-store.ts';
import { flushDocument } from './autosave.ts';
import { found, transact } from './database.ts';
import { readDesign } from './read-design.ts';
import { pointKey, pointsOf, type RestorePoint } from './restore-point.ts';

/** The restore points of a design, the latest first. */
export async function restorePoints(design: string): Promise<readonly RestorePoint[]> {
  const all = await transact<RestorePoint[]>(['points'], 'readonly', (store, done) => {
    found(store('points').getAll(pointsOf(design)), (points) => Array.isArray(points) && done(points.filter(isPoint)));
  });
  return (all ?? []).sort((a, b) => b.at - a.at);
}

/** The design as it was; undefined where it cannot be read any more. */
export async function designAt(point: RestorePoint): Promise<Design | undefined> {
  const text = await transact<string>(['texts'], 'readonly', (store, done) => {
    found(store('texts').get(pointKey(point)), (kept) => typeof kept === 'string' && done(kept));
  });
  const parsed = text === undefined ? undefined : await readDesign(text);
  return parsed && 'design' in parsed ? withPositions(openDesign(parsed.design, catalog), catalog) : undefined;
}

/** Keeps the open design as it is now under a name, until somebody deletes that. */
export async function keepNamedPoint(name: string): Promise<void> {
  await flushDocument();
  const { design, documentId } = editorState();
  const point: RestorePoint = { design: documentId, kind: 'named', at: Date.now(), name, nodes: design.nodes.length };
  await transact(['points', 'texts'], 'readwrite', (store) => {
    store('points').put(point, pointKey(point));
    store('texts').put(serializeDesign(design), pointKey(point));
  });
}

export const deletePoint = (point: RestorePoint): Promise<unknown> =>
  transact(['points', 'texts'], 'readwrite', (store) => {
    for (const name of ['points', 'texts'] as const) store(name).delete(pointKey(point));
  });

const isPoint = (value: unknown): value is RestorePoint =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number' && 'kind' in value && 'design' in value;
