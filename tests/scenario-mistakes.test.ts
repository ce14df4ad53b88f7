import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { indexCatalog, type Sketch } from '#core/catalog/catalog.ts';
import { validate } from '#core/validator/validate.ts';
import { designOf } from './rule-examples.ts';

const catalog = indexCatalog(catalogData);

interface Mistake {
  /** The choice that somebody makes instead, with the claim that speaks against it. */
  readonly says: string;
  /** Nodes that are drawn otherwise or besides; edges and requirements that come on top. */
  readonly nodes?: Sketch['nodes'];
  readonly edges?: NonNullable<Sketch['edges']>;
  readonly requirements?: Readonly<Record<string, unknown>>;
  /** What must be found, wrong or still to draw. */
  readonly finding: string;
}

const scenarios: Readonly<Record<string, readonly Mistake[]>> = {
  'quote-calculator': [
    {
      says: 'EP-08: instances that wait for a form that nobody opens',
      nodes: { live: 'sagemaker-endpoint/real-time' },
      finding: 'always-on-while-idle@live',
    },
    {
      says: 'EP-22: a serverless endpoint is to capture',
      nodes: { captured: 's3' },
      edges: ['live -> captured: captured'],
      finding: 'capture-from-serverless@live -> captured',
    },
    {
      says: 'WC-04: a serverless endpoint is to be watched',
      nodes: { watch: 'sagemaker-model-monitor/data-quality' },
      edges: ['live -> watch: captured'],
      finding: 'serverless-with-model-monitor@live -> watch',
    },
    {
      says: 'EP-14: 8 GB of memory',
      nodes: { live: { service: 'sagemaker-endpoint/serverless', fields: { memoryGB: 8 } } },
      finding: 'memory-setting-over-limit@live',
    },
    {
      says: 'EP-15: five hundred at once',
      nodes: { live: { service: 'sagemaker-endpoint/serverless', fields: { memoryGB: 4, maxConcurrency: 500 } } },
      finding: 'concurrency-setting-over-limit@live',
    },
  ],
  'fraud-detection': [
    {
      says: 'IMG-L1: accuracy with two cases in a thousand',
      nodes: { tune: { service: 'sagemaker-tuning', stepOf: 'pipeline', fields: { algorithm: 'xgboost', objectiveMetric: 'accuracy' } } },
      finding: 'accuracy-under-imbalance@tune',
    },
    {
      says: 'ALG-06: Linear Learner for patterns that are not linear',
      nodes: { tune: { service: 'sagemaker-tuning', stepOf: 'pipeline', fields: { algorithm: 'linear-learner', objectiveMetric: 'auc' } } },
      finding: 'linear-learner-for-complex-data@tune',
    },
    {
      says: 'MM-04: the data quality monitor for bias',
      nodes: { 'bias-watch': { service: 'sagemaker-model-monitor/data-quality', usedFor: ['watch-bias'] } },
      finding: 'monitor-blind-to-bias@bias-watch',
    },
    {
      says: 'WC-02: drift goes to the registry',
      edges: ['data-watch -> registry: trigger/retrain'],
      finding: 'drift-to-registry@data-watch -> registry',
    },
    {
      says: 'MM-08: another quality monitor without the truth',
      nodes: { second: 'sagemaker-model-monitor/model-quality' },
      edges: ['captured -> second: captured', 'baselines -> second: baseline'],
      finding: 'monitor-without-labels@second',
    },
  ],
  'tuned-again': [
    {
      says: 'AMT-04: a warm start as if nothing had changed',
      nodes: { tune: { service: 'sagemaker-tuning', fields: { objectiveMetric: 'auc', warmStart: 'identical', dataChanged: true } } },
      finding: 'warm-start-on-other-data@tune',
    },
    {
      says: 'AMT-02: seven earlier jobs',
      nodes: Object.fromEntries([1, 2, 3, 4, 5, 6].map((index) => [`earlier-${index}`, 'sagemaker-tuning'])),
      edges: [1, 2, 3, 4, 5, 6].map((index) => `earlier-${index} -> tune: report`),
      finding: 'too-many-warm-start-parents@tune',
    },
    {
      says: 'AMT-03: Hyperband and early stopping',
      nodes: { tune: { service: 'sagemaker-tuning', fields: { objectiveMetric: 'auc', strategy: 'hyperband', earlyStopping: true } } },
      finding: 'hyperband-with-early-stopping@tune',
    },
  ],
  'model-for-each-tenant': [
    {
      says: 'SH-26: an endpoint for each of four thousand',
      nodes: { live: 'sagemaker-endpoint/real-time' },
      finding: 'many-models-one-by-one@live',
    },
    {
      says: 'IMG-C1: frameworks are mixed',
      nodes: { live: { service: 'sagemaker-endpoint/real-time', fields: { hosting: 'multi-model', mixedFrameworks: true } } },
      finding: 'mixed-frameworks-on-multi-model@live',
    },
    {
      says: 'IMG-C3: Model Monitor on all of them',
      nodes: { drift: 'sagemaker-model-monitor/data-quality' },
      edges: ['live -> drift: captured'],
      finding: 'model-monitor-on-multi-model@live -> drift',
    },
    {
      says: 'IMG-C5: all of them serverless',
      nodes: { live: { service: 'sagemaker-endpoint/serverless', fields: { hosting: 'multi-model' } } },
      finding: 'hosting-not-offered@live',
    },
  ],
  'regulated-retraining': [
    {
      says: 'SFN-02: Step Functions where lineage is demanded',
      nodes: { pipeline: 'step-functions' },
      finding: 'lineage-not-tracked@pipeline',
    },
    { says: 'MWAA-03: Airflow where lineage is demanded', nodes: { pipeline: 'mwaa' }, finding: 'lineage-not-tracked@pipeline' },
    {
      says: 'PIPE-06: Glue between two steps, and nothing waits',
      nodes: { again: 'glue-etl/spark' },
      edges: ['prepare -> again: dataset', 'again -> train: dataset'],
      finding: 'glue-step-without-callback@again',
    },
    {
      says: 'REG-05: any version is deployed',
      nodes: { other: 'sagemaker-endpoint/real-time' },
      edges: [{ edge: 'registry -> other: package', fields: { versions: 'any' } }],
      finding: 'any-version-deployed@registry -> other',
    },
    {
      says: 'REG-07: the registry trains again',
      edges: ['registry -> train: trigger/retrain'],
      finding: 'registry-starts-training@registry -> train',
    },
    {
      says: 'IMG-I2: traffic moves in steps and no alarm watches',
      nodes: { second: { service: 'sagemaker-endpoint/real-time', fields: { deployment: 'canary' } } },
      finding: 'no-alarm-takes-it-back@second',
    },
  ],
};

const wrongOrMissing = (design: Sketch): readonly string[] =>
  validate(designOf(catalog, { design }), catalog)
    .findings.filter(({ verdict }) => verdict === 'wrong' || verdict === 'to-draw')
    .map(({ id }) => id);

describe.each(Object.entries(scenarios))('the scenario %s', (id, mistakes) => {
  const right = catalog.templates.find((template) => template.id === id)?.design ?? { nodes: {} };

  it.each(mistakes.map((mistake) => [mistake.says, mistake] as const))('%s', (_says, { nodes, edges, requirements, finding }) => {
    expect(wrongOrMissing(right)).not.toContain(finding);
    const wrong: Sketch = {
      ...right,
      nodes: { ...right.nodes, ...nodes },
      edges: [...(right.edges ?? []), ...(edges ?? [])],
      requirements: { ...right.requirements, ...requirements },
    };
    expect(wrongOrMissing(wrong)).toContain(finding);
  });
});
