import { catalogData } from 'virtual:catalog';
import { expect, test } from 'vitest';
import { indexCatalog } from '../catalog/catalog.ts';
import { type Design, emptyDesign } from '../design/design.ts';
import type { Finding, Report } from './finding.ts';
import { marksOf } from './marks.ts';

const catalog = indexCatalog(catalogData);
const emptyReport: Report = { profile: 'notes', findings: [], accepted: [], holds: [], notApplicable: [] };

const design: Design = {
  ...emptyDesign,
  nodes: [
    { id: 'registry', service: 'sagemaker-model-registry', usedFor: ['version-models', 'retrain-models'] },
    { id: 'training', service: 'sagemaker-training' },
  ],
  edges: [{ id: 'e', from: 'registry', to: 'training', flow: 'trigger', intent: 'retrain' }],
};
const finding = (subject: string, part: Partial<Finding> = {}): Finding => ({
  id: `rule@${subject}`,
  rule: 'rule',
  subject,
  verdict: 'wrong',
  severity: 'error',
  basis: 'exam-notes',
  message: '',
  nodes: [],
  edges: [],
  fixes: [],
  alternatives: [],
  ...part,
});
const marks = (findings: readonly Finding[], of: Design = design, quiet = false) => {
  const report: Report = { ...emptyReport, findings };
  return marksOf(report, of, catalog, { quiet });
};

test('findings are counted at their subject, with the worst severity', () => {
  const { nodes } = marks([finding('training', { severity: 'warning' }), finding('training')]);
  expect(nodes.get('training')).toEqual({ severity: 'error', count: 2, chips: [] });
});

test('a finding on an edge colours the edge and names what it is meant for, not its ends', () => {
  const { nodes, edges } = marks([finding('e', { nodes: ['registry', 'training'], edges: ['e'] })]);
  expect(edges.get('e')).toEqual({ severity: 'error', intent: 'Retrain' });
  expect(nodes.get('training')).toBeUndefined();
});

test('only uses that the service is not there for become chips', () => {
  expect(marks([finding('registry')]).nodes.get('registry')?.chips).toEqual([{ text: 'Retrain models', tone: 'error' }]);
  expect(marks([]).nodes.get('registry')?.chips).toEqual([{ text: 'Retrain models', tone: 'question' }]);
});

test('questions make no badge, and what is still to draw only once the design is complete', () => {
  const open = [finding('training', { verdict: 'question' }), finding('training', { verdict: 'to-draw' })];
  expect(marks(open).nodes.get('training')).toBeUndefined();
  expect(marks(open, { ...design, stage: 'complete' }).nodes.get('training')?.count).toBe(1);
});

test('quiet mutes advice and nothing else', () => {
  const both = [finding('training', { severity: 'advice' }), finding('training', { severity: 'warning' })];
  expect(marks(both, design, true).nodes.get('training')).toEqual({ severity: 'warning', count: 1, chips: [] });
});
