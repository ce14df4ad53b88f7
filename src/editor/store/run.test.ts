import { beforeEach, expect, test } from 'vitest';
import { addNode } from '#core/design/commands/add-node.ts';
import { removeItems } from '#core/design/commands/remove-items.ts';
import { renameNode } from '#core/design/commands/rename-node.ts';
import { emptyDesign } from '#core/design/design.ts';
import { wholeCatalog } from './catalog.ts';
import { editorState, initialState, useEditor } from './editor-store.ts';
import { amend, openDocument, redo, run, undo } from './run.ts';
import { select } from './select.ts';

await wholeCatalog();

const bucket = { id: 's3', service: 's3', position: { x: 0, y: 0 } };
const add = () => run('Add', (design) => addNode(design, bucket));
const rename = (name: string, merge?: string) => run('Rename', (design) => renameNode(design, 's3', name), merge);
const nameNow = () => editorState().design.nodes[0]?.name;

beforeEach(() => {
  useEditor.setState(initialState, true);
  openDocument(emptyDesign, 'test');
});

test('a command that returns the same design does nothing at all', () => {
  const before = editorState();
  expect(run('Nothing', (design) => design)).toBe(false);
  expect(editorState()).toBe(before);
});

test('a step can be undone and done again', () => {
  add();
  undo();
  expect(editorState().design.nodes).toEqual([]);
  redo();
  expect(editorState().design.nodes).toEqual([bucket]);
});

test('letters typed in one go are one step', () => {
  add();
  for (const name of ['a', 'ab', 'abc']) rename(name, 'name of s3');
  expect(editorState().past.map((step) => step.label)).toEqual(['Add', 'Rename']);
  undo();
  expect(nameNow()).toBeUndefined();
});

test('what amends the last step is undone with it', () => {
  add();
  amend((design) => renameNode(design, 's3', 'Orders'));
  expect(nameNow()).toBe('Orders');
  undo();
  expect(editorState().design.nodes).toEqual([]);
});

test('report, marks and scene always belong to the design shown', () => {
  add();
  expect(editorState().scene.nodes.map((node) => node.id)).toEqual(['s3']);
  undo();
  expect(editorState().scene.nodes).toEqual([]);
});

test('what is gone is no longer selected', () => {
  add();
  select(['s3']);
  run('Delete', (design) => removeItems(design, { nodes: ['s3'] }));
  expect([...editorState().selection.nodes]).toEqual([]);
});

test('opening starts a new history and gives every node a position', () => {
  add();
  openDocument({ ...emptyDesign, nodes: [{ id: 'a', service: 's3' }] }, 'other');
  expect(editorState().past).toEqual([]);
  expect(editorState().documentId).toBe('other');
  expect(editorState().design.nodes[0]?.position).toBeDefined();
});
