import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import { indexCatalog, type Sketch } from '../catalog/catalog.ts';
import { openDesign } from '../catalog/open-design.ts';
import type { Design } from '../design/design.ts';
import { sketchToDesign } from '../design/sketch.ts';
import { applyFix } from './apply-fix.ts';
import { validate } from './validate.ts';

const catalog = indexCatalog(catalogData);
const open = (sketch: Sketch): Design => openDesign(sketchToDesign(sketch), catalog);

/** The design after a rule's repair with this title. */
function repaired(design: Design, rule: string, title: string): Design {
  const finding = validate(design, catalog).findings.find((candidate) => candidate.rule === rule);
  const index = finding?.fixes.findIndex((fix) => fix.title === title) ?? -1;
  const after = finding && applyFix(design, catalog, finding, index);
  if (!after) throw new Error(`${rule} offers ${finding?.fixes.map((fix) => `"${fix.title}"`).join(', ') ?? 'nothing'}`);
  return after;
}

const arrows = ({ edges }: Design): readonly string[] =>
  edges.map(({ from, to, flow, intent }) => `${from} -> ${to}: ${flow}${intent ? `/${intent}` : ''}`);

it('a repair leaves the design that it was given as it was', () => {
  const design = open({ nodes: { live: { service: 'sagemaker-endpoint/serverless', fields: { dataCapture: true } } } });
  const before = JSON.stringify(design);
  repaired(design, 'serverless-with-data-capture', 'Switch data capture off');
  expect(JSON.stringify(design)).toBe(before);
});

it('drift that is wired to the registry goes by an event to a pipeline', () => {
  const design = open({
    nodes: { watch: 'sagemaker-model-monitor/data-quality', registry: 'sagemaker-model-registry' },
    edges: ['watch -> registry'],
  });
  const after = repaired(design, 'drift-to-registry', 'Let drift start the pipeline');
  expect(arrows(after)).not.toContain('watch -> registry: trigger/retrain');
  expect(after.nodes.map(({ service }) => service)).toEqual(expect.arrayContaining(['eventbridge', 'sagemaker-pipelines']));
  expect(validate(after, catalog).findings.filter(({ severity, verdict }) => severity === 'error' && verdict === 'wrong')).toEqual([]);
});

it('a repair uses what is drawn already', () => {
  const design = open({
    nodes: { watch: 'sagemaker-model-monitor/data-quality', registry: 'sagemaker-model-registry', ours: 'sagemaker-pipelines' },
    edges: ['watch -> registry', 'ours -> registry: package'],
  });
  const after = repaired(design, 'drift-to-registry', 'Let drift start the pipeline');
  expect(after.nodes.filter(({ service }) => service === 'sagemaker-pipelines').map(({ id }) => id)).toEqual(['ours']);
});

it('what a step of a workflow passes on is not drawn a second time for the workflow', () => {
  const design = open({
    nodes: {
      watch: 'sagemaker-model-monitor/data-quality',
      registry: 'sagemaker-model-registry',
      ours: 'sagemaker-pipelines',
      register: { service: 'sagemaker-pipeline-step/register-model', stepOf: 'ours' },
    },
    edges: ['watch -> registry', 'register -> registry: package'],
  });
  const after = repaired(design, 'drift-to-registry', 'Let drift start the pipeline');
  expect(arrows(after).filter((arrow) => arrow.includes('-> registry'))).toEqual(['register -> registry: package']);
});

it('what is put into an arrow takes its place', () => {
  const design = open({
    nodes: { train: 'sagemaker-training', live: 'sagemaker-endpoint/real-time' },
    edges: ['train -> live: artifact'],
    requirements: { approval: true },
  });
  const after = repaired(design, 'production-without-approval', 'Register it, approved by a person');
  expect(arrows(after)).toEqual(['train -> model-registry: artifact', 'model-registry -> live: package']);
  expect(after.nodes.at(-1)).toMatchObject({ id: 'model-registry', service: 'sagemaker-model-registry', fields: { approvedBy: 'person' } });
});

it('what could not be connected is not put into an arrow', () => {
  const design = open({
    nodes: { train: 'sagemaker-training', call: 'lambda', live: 'sagemaker-endpoint/real-time' },
    edges: ['train -> call: trigger', 'call -> live: trigger'],
    requirements: { approval: true },
  });
  expect(() => repaired(design, 'production-without-approval', 'Register it, approved by a person')).toThrow('offers');
});

it('an alternative is applied like a repair: the node keeps its id, its name and its arrows', () => {
  const design = open({
    nodes: { app: 'client-application', live: { service: 'sagemaker-endpoint/serverless', name: 'Scores', fields: { gpu: true } } },
    edges: ['app -> live'],
  });
  const after = repaired(design, 'gpu-not-available', 'Use a real-time inference endpoint');
  expect(after.nodes[1]).toMatchObject({
    id: 'live',
    name: 'Scores',
    service: 'sagemaker-endpoint',
    variant: 'real-time',
    fields: { gpu: true },
  });
  expect(arrows(after)).toEqual(['app -> live: request']);
});

it('a node that becomes something that is not called is started instead', () => {
  const design = open({
    nodes: { nightly: 'eventbridge/schedule', call: 'lambda', live: 'sagemaker-endpoint/real-time' },
    edges: ['nightly -> call', 'call -> live'],
  });
  expect(arrows(repaired(design, 'batch-through-an-endpoint', 'Use a batch transform'))).toEqual([
    'nightly -> call: trigger',
    'call -> live: trigger',
  ]);
});

it('a repair moves a node out of the VPC that it cannot join', () => {
  const design = open({
    nodes: {
      region: 'aws-region',
      network: { service: 'vpc', in: 'region' },
      registry: { service: 'sagemaker-model-registry', in: 'network' },
    },
  });
  expect(repaired(design, 'service-outside-vpc', 'Move it out of the VPC').nodes[2]).toMatchObject({ id: 'registry', in: 'region' });
});

it('a repair that the finding does not offer changes nothing', () => {
  const design = open({ nodes: { bucket: 's3' } });
  const [finding] = validate(design, catalog).findings;
  expect(finding && applyFix(design, catalog, finding, 7)).toBeUndefined();
});

it('renaming never hides a fault', () => {
  const design = open({ nodes: { registry: { service: 'sagemaker-model-registry', usedFor: ['retrain-models'] } } });
  const renamed: Design = { ...design, nodes: design.nodes.map((node) => ({ ...node, name: 'Nothing to see here' })) };
  const ids = (one: Design): readonly string[] => validate(one, catalog).findings.map(({ id }) => id);
  expect(ids(renamed)).toEqual(ids(design));
  expect(ids(design)).toContain('registry-used-to-retrain@registry');
});
