import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { indexCatalog, type Sketch } from '#core/catalog/catalog.ts';
import type { Profile } from '#core/design/design.ts';
import { validate } from '#core/validator/validate.ts';
import { designOf } from './rule-examples.ts';

const catalog = indexCatalog(catalogData);

/** What a profile finds wrong, of the rules that matter here: "severity rule@subject". */
const found = (design: Sketch, profile: Profile, rules: readonly string[]): readonly string[] =>
  validate(designOf(catalog, { design, profile }), catalog)
    .findings.filter(({ verdict, rule }) => verdict === 'wrong' && rules.includes(rule))
    .map(({ severity, id }) => `${severity} ${id}`);

interface Conflict {
  readonly says: string;
  readonly design: Sketch;
  /** The rules that the two sides would disagree in; no other one of them may speak. */
  readonly rules: readonly string[];
  readonly notes: readonly string[];
  readonly aws: readonly string[];
}

const same = (says: string, design: Sketch, ...findings: readonly string[]): Conflict => ({
  says,
  design,
  rules: findings.map((finding) => /^\w+ ([^@]+)@/.exec(finding)?.[1] ?? ''),
  notes: findings,
  aws: findings,
});

const reaching = (endpoint: string, fields: Record<string, string | number | boolean>): Sketch => ({
  nodes: { app: { service: 'client-application', fields }, live: endpoint },
  edges: ['app -> live: request'],
});

/** The places where the notes and AWS differ; FM-04, FM-12 and EP-08 stand in `profiles.test.ts`. */
const conflicts: readonly Conflict[] = [
  same(
    'EP-07: 60 s and 25 MB end a real-time call in both',
    reaching('sagemaker-endpoint/real-time', { processingSeconds: 90, payloadMB: 30 }),
    'error payload-over-limit@live',
    'error processing-time-over-limit@live',
  ),
  same(
    'EP-07: between 6 and 25 MB older SDKs stop in both',
    reaching('sagemaker-endpoint/real-time', { payloadMB: 10 }),
    'warning payload-over-older-limit@live',
  ),
  same(
    'EP-04: an asynchronous endpoint is free while idle only at no instances',
    { nodes: { queue: 'sagemaker-endpoint/asynchronous' }, requirements: { noIdleCost: true } },
    'warning async-keeps-instances@queue',
  ),
  {
    says: 'EP-05: bulk through a queue is a hint by the notes, a warning by AWS',
    design: { nodes: { queue: { service: 'sagemaker-endpoint/asynchronous', usedFor: ['score-in-bulk'] } } },
    rules: ['bulk-through-a-queue'],
    notes: ['advice bulk-through-a-queue@queue'],
    aws: ['warning bulk-through-a-queue@queue'],
  },
  same(
    'SM-09: a warm pool lasts an hour in both',
    { nodes: { train: { service: 'sagemaker-training', fields: { warmPoolSeconds: 7200 } } } },
    'error warm-pool-too-long@train',
  ),
  same(
    'SM-05: a model of a training job is registered before Canvas opens it',
    { nodes: { train: 'sagemaker-training', canvas: 'sagemaker-canvas' }, edges: ['train -> canvas: artifact'] },
    'error canvas-with-unregistered-model@train -> canvas',
  ),
  {
    says: 'SM-05: a model of Autopilot or JumpStart is not',
    design: {
      nodes: { auto: 'sagemaker-autopilot', hub: 'sagemaker-jumpstart', canvas: 'sagemaker-canvas' },
      edges: ['auto -> canvas: artifact', 'hub -> canvas: artifact'],
    },
    rules: ['canvas-with-unregistered-model'],
    notes: [],
    aws: [],
  },
  {
    says: 'SM-07: a VPC in place of isolation is a warning by the notes, a hint by AWS',
    design: { nodes: { net: 'vpc', train: { service: 'sagemaker-training', in: 'net' } }, requirements: { noInternet: true } },
    rules: ['vpc-instead-of-isolation', 'internet-not-blocked'],
    notes: ['warning vpc-instead-of-isolation@train'],
    aws: ['advice vpc-instead-of-isolation@train'],
  },
  {
    says: 'SM-16: script mode is no image of your own',
    design: { nodes: { train: { service: 'sagemaker-training', fields: { algorithm: 'pytorch', container: 'script-mode' } } } },
    rules: ['own-image-for-supported-framework', 'own-image-without-registry'],
    notes: [],
    aws: [],
  },
  {
    says: 'EXP-01: Experiments is fine by the notes, and MLflow takes its place by AWS',
    design: { nodes: { train: 'sagemaker-training', runs: 'sagemaker-experiments' }, edges: ['train -> runs: metrics'] },
    rules: ['experiments-in-studio-classic'],
    notes: [],
    aws: ['warning experiments-in-studio-classic@runs'],
  },
  {
    says: 'MWAA-01: Airflow under least effort is a warning by the notes, a hint by AWS',
    design: { nodes: { flow: 'mwaa' }, requirements: { leastEffort: true } },
    rules: ['more-upkeep-than-wanted'],
    notes: ['warning more-upkeep-than-wanted@flow'],
    aws: ['advice more-upkeep-than-wanted@flow'],
  },
  {
    says: 'SFN-03: tuning by Step Functions is a hint by the notes, and nothing by AWS',
    design: { nodes: { flow: { service: 'step-functions', usedFor: ['tune-hyperparameters'] } } },
    rules: ['tuning-by-step-functions'],
    notes: ['advice tuning-by-step-functions@flow'],
    aws: [],
  },
  {
    says: 'LF-01: Lake Formation as the only transformation is a hint by the notes, a warning by AWS',
    design: { nodes: { lake: { service: 'lake-formation', usedFor: ['transform-data'] } } },
    rules: ['lake-formation-transforms'],
    notes: ['advice lake-formation-transforms@lake'],
    aws: ['warning lake-formation-transforms@lake'],
  },
  {
    says: 'KEN-01: Kendra is the search of the notes, and takes no new customers by AWS',
    design: { nodes: { answers: 'kendra' } },
    rules: ['lifecycle-closed'],
    notes: [],
    aws: ['warning lifecycle-closed@answers'],
  },
  same(
    'PIPE-19: a rule does not start a batch transform by itself',
    { nodes: { event: 'eventbridge/rule', score: 'sagemaker-batch-transform' }, edges: ['event -> score: trigger'] },
    'advice event-starts-transform@event -> score',
  ),
  same(
    'GLUE-02: R is no language of Glue',
    { nodes: { job: { service: 'glue-etl/spark', fields: { language: 'r' } } } },
    'error glue-language@job',
  ),
  {
    says: 'GLUE-06: Data Quality on an ETL job and on a table of the catalog are both fine',
    design: {
      nodes: { job: 'glue-etl/spark', tables: 'glue-data-catalog', check: 'glue-data-quality' },
      edges: ['job -> check: dataset', 'tables -> check: metadata'],
    },
    rules: ['quality-check-elsewhere'],
    notes: [],
    aws: [],
  },
  same(
    'QS-01: Quick Sight asks no endpoint',
    { nodes: { live: 'sagemaker-endpoint/real-time', board: 'quicksight' }, edges: ['live -> board: response'] },
    'error endpoint-to-quicksight@live -> board',
  ),
  same(
    'EX-02: a weight for a rare class is taken, and is no control of fairness',
    { nodes: { train: { service: 'sagemaker-training', usedFor: ['detect-bias'], fields: { algorithm: 'xgboost', classWeights: true } } } },
    'error purpose-not-served@train',
  ),
  {
    says: 'EX-05 and EX-07: a lower learning rate against jumps and dropout against overfitting are taken',
    design: {
      nodes: {
        jumps: { service: 'training-symptom/oscillating', fields: { remedies: ['lower-learning-rate'] } },
        learnt: { service: 'training-symptom/overfitting', fields: { remedies: ['dropout'] } },
      },
    },
    rules: ['remedy-does-not-help'],
    notes: [],
    aws: [],
  },
  same(
    'TR-07: a vote is a hint where strengths are to be combined',
    { nodes: { team: 'ensemble/voting' }, requirements: { interactions: true } },
    'advice interactions-in-a-vote@team',
  ),
];

describe('where the exam notes and AWS today say different things', () => {
  it.each(conflicts.map((conflict) => [conflict.says, conflict] as const))('%s', (_says, { design, rules, notes, aws }) => {
    expect({ notes: found(design, 'notes', rules), aws: found(design, 'aws', rules) }).toEqual({ notes, aws });
  });

  it('DW-09 and DW-19: near-duplicates are missed, exact copies are not, and never are both said of one design', () => {
    const prepared = (duplicates: string): Sketch => ({
      nodes: { rows: { service: 's3', fields: { duplicates } }, wrangler: 'sagemaker-data-wrangler', train: 'sagemaker-training' },
      edges: ['rows -> wrangler: dataset', 'wrangler -> train: dataset'],
    });
    for (const profile of ['notes', 'aws'] as const) {
      expect(found(prepared('near'), profile, ['near-duplicates-missed'])).toEqual(['error near-duplicates-missed@rows -> wrangler']);
      expect(found(prepared('exact'), profile, ['near-duplicates-missed'])).toEqual([]);
    }
  });

  it('PIPE-04: a condition step passes for the approval by the notes with a hint, by AWS with a warning', () => {
    const design: Sketch = {
      nodes: {
        flow: 'sagemaker-pipelines',
        train: { service: 'sagemaker-training', stepOf: 'flow' },
        good: { service: 'sagemaker-pipeline-step/condition', stepOf: 'flow' },
        register: { service: 'sagemaker-pipeline-step/register-model', stepOf: 'flow' },
        registry: { service: 'sagemaker-model-registry', fields: { approvedBy: 'test' } },
        live: 'sagemaker-endpoint/real-time',
      },
      edges: [
        'train -> good: metrics',
        'good -> register: trigger',
        'train -> register: artifact',
        'register -> registry: package',
        'registry -> live: package',
      ],
      requirements: { approval: true },
    };
    const of = (profile: Profile) => found(design, profile, ['condition-step-as-approval']);
    expect([of('notes').map((one) => one.split(' ')[0]), of('aws').map((one) => one.split(' ')[0])]).toEqual([['advice'], ['warning']]);
  });
});
