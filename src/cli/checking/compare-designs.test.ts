import { expect, it } from 'vitest';
import type { Design } from '#core/design/design.ts';
import type { Report } from '#core/validator/finding.ts';
import { compareDesigns } from './compare-designs.ts';

const report: Report = { findings: [], accepted: [], holds: [], notApplicable: [], profile: 'notes' };
const before: Design = {
  trueline: 1,
  nodes: [],
  edges: [],
  annotations: [
    { id: 'one', kind: 'callout', text: 'a' },
    { id: 'two', kind: 'callout', text: 'b' },
    { id: 'note', kind: 'note', text: 'c', position: { x: 0, y: 0 } },
  ],
};

it('annotations that say something else or come in another order differ; those that only lie elsewhere do not', () => {
  const after: Design = {
    ...before,
    annotations: [
      { id: 'two', kind: 'callout', text: 'b' },
      { id: 'one', kind: 'callout', text: 'other' },
      { id: 'note', kind: 'note', text: 'c', position: { x: 90, y: 0 } },
      { id: 'frame', kind: 'frame' },
    ],
  };
  expect(compareDesigns({ design: before, report }, { design: after, report }).structure).toEqual([
    { what: 'annotation', id: 'one', change: 'changed', keys: ['text'] },
    { what: 'annotation', id: 'frame', change: 'added', keys: [] },
    { what: 'annotation', id: 'two', change: 'changed', keys: ['number'] },
    { what: 'annotation', id: 'one', change: 'changed', keys: ['number'] },
  ]);
});
