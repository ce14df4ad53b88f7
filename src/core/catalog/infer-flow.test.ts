import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import type { DesignNode } from '../design/design.ts';
import { indexCatalog } from './catalog.ts';
import { cannotTake, carries, flowsBetween, inferFlow } from './infer-flow.ts';

const catalog = indexCatalog(catalogData);
const node = (kind: string): DesignNode => {
  const [service = kind, variant] = kind.split('/');
  return { id: kind, service, ...(variant !== undefined && { variant }) };
};
const infer = (from: string, to: string) => inferFlow(catalog, node(from), node(to));

describe('connecting two things writes', () => {
  it('the best flow that both sides know', () => {
    expect(infer('s3', 'sagemaker-training')).toEqual({ flow: 'dataset', possible: true });
    expect(infer('sagemaker-model-registry', 'sagemaker-endpoint/real-time')).toEqual({ flow: 'package', possible: true });
    expect(infer('client-application', 'sagemaker-endpoint/serverless')).toEqual({ flow: 'request', possible: true });
  });

  it('what people wrongly mean by it, where nothing is possible', () => {
    expect(infer('sagemaker-model-monitor/data-quality', 'sagemaker-model-registry')).toMatchObject({
      flow: 'trigger',
      intent: 'retrain',
      possible: false,
    });
    expect(infer('sagemaker-endpoint/real-time', 'quicksight')).toMatchObject({
      flow: 'response',
      intent: 'predict-column',
      possible: false,
    });
  });

  it('some flow even between things that have nothing to do with each other', () => {
    expect(infer('kendra', 'sagemaker-training')).toMatchObject({ possible: false });
    expect(infer('no-such-service', 'none-either')).toEqual({ flow: 'dataset', possible: false });
  });
});

describe('the chooser', () => {
  it('offers the wrong meaning beside the possible one: from the registry to training', () => {
    const { possible, intents } = flowsBetween(catalog, node('sagemaker-model-registry'), node('sagemaker-training'));
    expect(possible).toEqual(['artifact']);
    expect(intents.map(({ says }) => says)).toEqual(['start retraining', 'use as base model']);
  });

  it('depends on the variant', () => {
    expect(flowsBetween(catalog, node('s3'), node('sagemaker-endpoint/asynchronous')).possible).toContain('request');
    expect(flowsBetween(catalog, node('s3'), node('sagemaker-endpoint/real-time')).possible).not.toContain('request');
  });
});

describe('a target that cannot take the flow', () => {
  it('says why', () => {
    expect(cannotTake(catalog, node('kendra'), node('sagemaker-training'))).toMatch(
      /^(Training job takes no .+ from Kendra|Nothing leaves Kendra)\.$/,
    );
    expect(cannotTake(catalog, node('s3'), node('s3'))).toBe('A node does not connect to itself.');
  });

  it('is not judged where one side is unknown', () => {
    expect(cannotTake(catalog, node('s3'), node('no-such-service'))).toBeUndefined();
    expect(carries(catalog, node('s3'), node('no-such-service'), 'prophecy')).toBe(true);
    expect(carries(catalog, node('s3'), node('sagemaker-training'), 'request')).toBe(false);
  });
});
