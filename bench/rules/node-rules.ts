import type { RulesLogic } from 'json-logic-js';
import type { TopLevelCondition } from 'json-rules-engine';
import { type Catalog, indexCatalog, type Rule, type Service } from '../../src/core/catalog/catalog.ts';
import type { Design, DesignNode, Value } from '../../src/core/design/design.ts';

/**
 * 120 rules on single nodes, ten for each of twelve services, each written three times: as a rule of a catalog, as a json-logic
 * expression over the node, and as conditions of json-rules-engine. Every node says a value for every field, so that nobody can be unsure.
 */
export interface NodeRules {
  readonly catalog: Catalog;
  readonly design: Design;
  /** The json-logic expression of each rule, by the service it is about: an index that json-logic does not have by itself. */
  readonly logic: ReadonlyMap<string, readonly { readonly id: string; readonly logic: RulesLogic; readonly engine: TopLevelCondition }[]>;
}

type NodeRule = Extract<Rule, { kind: 'node' }>;
type Condition = Pick<NodeRule, 'on' | 'wrong'>;

const SERVICES = Array.from({ length: 12 }, (_, i) => `service-${i}`);

/** The shapes of real node rules: thresholds, choices, switches, uses, alternatives and exceptions. `k` varies the values. */
const SHAPES: readonly ((service: string, k: number) => { rule: Condition; logic: RulesLogic; engine: TopLevelCondition })[] = [
  (service, k) => ({
    rule: { on: { service }, wrong: { fields: { memory: { above: 40 + k } } } },
    logic: { '>': [{ var: 'fields.memory' }, 40 + k] },
    engine: { all: [{ fact: 'memory', operator: 'greaterThan', value: 40 + k }] },
  }),
  (service) => ({
    rule: { on: { service, fields: { environment: 'production' } }, wrong: { fields: { capture: false } } },
    logic: { and: [{ '==': [{ var: 'fields.environment' }, 'production'] }, { '==': [{ var: 'fields.capture' }, false] }] },
    engine: {
      all: [
        { fact: 'environment', operator: 'equal', value: 'production' },
        { fact: 'capture', operator: 'equal', value: false },
      ],
    },
  }),
  (service, k) => ({
    rule: { on: { service, variant: 'serverless' }, wrong: { fields: { calls: { atLeast: 10 + k } } } },
    logic: { and: [{ '==': [{ var: 'variant' }, 'serverless'] }, { '>=': [{ var: 'fields.calls' }, 10 + k] }] },
    engine: {
      all: [
        { fact: 'variant', operator: 'equal', value: 'serverless' },
        { fact: 'calls', operator: 'greaterThanInclusive', value: 10 + k },
      ],
    },
  }),
  (service, k) => ({
    rule: { on: { service, usedFor: `use-${k % 5}` }, wrong: { fields: { environment: ['test', 'staging'] } } },
    logic: { and: [{ in: [`use-${k % 5}`, { var: 'usedFor' }] }, { in: [{ var: 'fields.environment' }, ['test', 'staging']] }] },
    engine: {
      all: [
        { fact: 'usedFor', operator: 'contains', value: `use-${k % 5}` },
        { fact: 'environment', operator: 'in', value: ['test', 'staging'] },
      ],
    },
  }),
  (service, k) => ({
    rule: { on: { service }, wrong: { any: [{ fields: { seconds: { above: 50 + k } } }, { fields: { memory: { below: 2 } } }] } },
    logic: { or: [{ '>': [{ var: 'fields.seconds' }, 50 + k] }, { '<': [{ var: 'fields.memory' }, 2] }] },
    engine: {
      any: [
        { fact: 'seconds', operator: 'greaterThan', value: 50 + k },
        { fact: 'memory', operator: 'lessThan', value: 2 },
      ],
    },
  }),
  (service) => ({
    rule: { on: { service, fields: { gpu: true } }, wrong: { not: { variant: ['real-time', 'asynchronous'] } } },
    logic: { and: [{ '==': [{ var: 'fields.gpu' }, true] }, { '!': { in: [{ var: 'variant' }, ['real-time', 'asynchronous']] } }] },
    engine: {
      all: [
        { fact: 'gpu', operator: 'equal', value: true },
        { fact: 'variant', operator: 'notIn', value: ['real-time', 'asynchronous'] },
      ],
    },
  }),
];

export function makeNodeRules(nodeCount: number, perService = 10): NodeRules {
  const made = SERVICES.flatMap((service) =>
    Array.from({ length: perService }, (_, k) => {
      const shape = SHAPES[k % SHAPES.length];
      if (!shape) throw new Error('no shape');
      return { service, id: `${service}-rule-${k}`, ...shape(service, k) };
    }),
  );
  const rules = made.map(
    ({ id, rule }): NodeRule => ({
      id,
      kind: 'node',
      title: id,
      severity: 'error',
      basis: 'aws-limit',
      confidence: 'certain',
      maturity: 'stable',
      message: '{self} is set up wrongly.',
      sources: [{ page: 'page' }],
      ...rule,
    }),
  );
  const nothing = {
    families: [],
    flows: [],
    intents: [],
    purposes: [],
    requirements: [],
    scenarios: [],
    facts: [],
    sources: [],
    templates: [],
    comparisons: [],
  };
  return {
    catalog: indexCatalog({ ...nothing, notes: { title: 'bench', date: '2026-01' }, services: SERVICES.map(service), rules }),
    design: { trueline: 1, title: 'bench', stage: 'draft', nodes: Array.from({ length: nodeCount }, (_, i) => node(i)), edges: [] },
    logic: new Map(SERVICES.map((id) => [id, made.filter((rule) => rule.service === id)])),
  };
}

function service(id: string): Service {
  const fields: Service['fields'] = [
    { id: 'memory', name: 'Memory', type: 'number' },
    { id: 'calls', name: 'Calls', type: 'number' },
    { id: 'seconds', name: 'Seconds', type: 'number' },
    { id: 'environment', name: 'Environment', type: 'choice' },
    { id: 'capture', name: 'Capture', type: 'yes-no' },
    { id: 'gpu', name: 'GPU', type: 'yes-no' },
  ];
  const variants = ['real-time', 'serverless', 'asynchronous'].map((variant) => ({ id: variant, name: variant, brief: variant }));
  const icon = { glyph: 'box', category: 'general' as const };
  return { id, name: id, fullName: id, family: 'Bench', stage: 'deploy', icon, summary: id, brief: id, variants, fields };
}

/** Values spread so that one look of a rule in thirty finds something: designs are mostly right. */
function node(i: number): DesignNode {
  const spread = (step: number, size: number) => Math.floor((((i * step) % 997) / 997) * size);
  const fields: Record<string, Value> = {
    memory: 2 + spread(31, 44),
    calls: spread(57, 14),
    seconds: spread(83, 56),
    environment: ['production', 'staging', 'test', 'production', 'none', 'none', 'none', 'none'][spread(13, 8)] ?? 'none',
    capture: spread(7, 5) !== 1,
    gpu: spread(5, 16) === 1,
  };
  return {
    id: `n${i}`,
    service: SERVICES[i % SERVICES.length] ?? '',
    variant: ['real-time', 'serverless', 'asynchronous'][spread(11, 3)] ?? 'serverless',
    usedFor: [`use-${spread(17, 5)}`, `use-${spread(19, 9)}`],
    fields,
  };
}
