import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { indexCatalog, type Sketch } from '../catalog/catalog.ts';
import { openDesign } from '../catalog/open-design.ts';
import { sketchToDesign } from '../design/sketch.ts';
import { arrivalsAt } from './explain.ts';
import { createSession } from './session.ts';

const catalog = indexCatalog(catalogData);

/** What arrives at a node, "format: csv (orders)"; a fact that nobody said in words is "derived". */
function arriving(sketch: Sketch, at: string): readonly string[] {
  const session = createSession(catalog);
  session.update(openDesign(sketchToDesign(sketch), catalog));
  return arrivalsAt(session, at).map(
    ({ requirement, value, origin, derived }) => `${requirement}: ${String(value)} (${derived ? 'derived, ' : ''}${origin})`,
  );
}

describe('what data is like', () => {
  it('is said where it lies and arrives behind it, with where it came from', () => {
    const preset = catalog.services.get('s3')?.presets?.find(({ id }) => id === 'clickstream');
    const nodes = { clicks: { service: 's3', fields: preset?.set ?? {} }, train: 'sagemaker-training' };
    expect(arriving({ nodes, edges: ['clicks -> train: dataset'] }, 'train')).toEqual([
      'format: json (clicks)',
      'schemaChanges: true (clicks)',
    ]);
  });

  it('passes through storage by flow: labels say nothing of the data beside them', () => {
    const nodes = { orders: { service: 's3', fields: { format: 'csv' } }, lake: 's3', train: 'sagemaker-training', answers: 'kendra' };
    const edges = ['orders -> lake: dataset', 'lake -> train: dataset', 'lake -> answers: documents'];
    expect(arriving({ nodes, edges }, 'train')).toEqual(['format: csv (orders)']);
    expect(arriving({ nodes, edges }, 'answers')).toEqual([]);
  });

  it('does not travel along flows that carry no data', () => {
    const nodes = { orders: { service: 's3', fields: { format: 'csv' } }, call: 'lambda' };
    expect(arriving({ nodes, edges: ['orders -> call: trigger'] }, 'call')).toEqual([]);
  });

  it('is changed by what is on the way: Comprehend takes personal data out of the languages that it reads', () => {
    const through = (language: string): readonly string[] =>
      arriving(
        {
          nodes: { letters: { service: 's3', fields: { piiLanguage: language } }, redact: 'comprehend/redaction', clean: 's3' },
          edges: ['letters -> redact: documents', 'redact -> clean: documents'],
        },
        'clean',
      );
    expect(through('english')).toEqual(['piiLanguage: none (derived, redact)']);
    expect(through('german')).toEqual(['piiLanguage: german (letters)']);
  });

  it('is what the nearest one says: the arrow before the node, the node before what came to it', () => {
    const nodes = {
      orders: { service: 's3', fields: { format: 'csv' } },
      lake: { service: 's3', fields: { format: 'parquet' } },
      train: 'sagemaker-training',
    };
    expect(arriving({ nodes, edges: ['orders -> lake: dataset', 'lake -> train: dataset'] }, 'train')).toEqual(['format: parquet (lake)']);
    const edges = ['orders -> lake: dataset', { edge: 'lake -> train: dataset', id: 'channel', fields: { format: 'json' } }];
    expect(arriving({ nodes, edges }, 'train')).toEqual(['format: json (channel)']);
  });

  it('of two sources is both, and each value is named once', () => {
    const csv = { service: 's3', fields: { format: 'csv' } };
    const nodes = { a: csv, b: csv, c: { service: 's3', fields: { format: 'json' } }, train: 'sagemaker-training' };
    const edges = ['b -> train: dataset', 'a -> train: dataset', 'c -> train: dataset'];
    expect(arriving({ nodes, edges }, 'train')).toEqual(['format: csv (a)', 'format: json (c)']);
  });

  it('goes round in a circle once', () => {
    const nodes = { orders: { service: 's3', fields: { format: 'csv' } }, lake: 's3', other: 's3' };
    const edges = ['orders -> lake: dataset', 'lake -> other: dataset', 'other -> lake: dataset'];
    expect(arriving({ nodes, edges }, 'other')).toEqual(['format: csv (orders)']);
  });

  it('enters the steps of a workflow that can take it', () => {
    const nodes = {
      orders: { service: 's3', fields: { format: 'csv' } },
      flow: 'sagemaker-pipelines',
      train: { service: 'sagemaker-training', stepOf: 'flow' },
    };
    expect(arriving({ nodes, edges: ['orders -> flow: dataset'] }, 'train')).toEqual(['format: csv (orders)']);
  });
});

describe('how calls come', () => {
  it('is said by the caller and reaches what it calls, by way of others', () => {
    const nodes = {
      app: { service: 'client-application', fields: { waits: 'seconds' } },
      door: 'api-gateway',
      call: 'lambda',
      live: 'sagemaker-endpoint/real-time',
    };
    expect(arriving({ nodes, edges: ['app -> door', 'door -> call', 'call -> live'] }, 'live')).toEqual(['waits: seconds (app)']);
  });

  it('differs from endpoint to endpoint, as their callers do', () => {
    const nodes = {
      app: { service: 'client-application', fields: { waits: 'seconds' } },
      night: { service: 'client-application', fields: { waits: 'nobody' } },
      one: 'sagemaker-endpoint/real-time',
      two: 'sagemaker-endpoint/real-time',
    };
    const edges = ['app -> one', 'night -> two'];
    expect(arriving({ nodes, edges }, 'one')).toEqual(['waits: seconds (app)']);
    expect(arriving({ nodes, edges }, 'two')).toEqual(['waits: nobody (night)']);
  });

  it('on a schedule is derived: nobody waits, until somebody says otherwise there', () => {
    const calling = (schedule: Sketch['nodes'][string]): readonly string[] =>
      arriving(
        { nodes: { nightly: schedule, call: 'lambda', live: 'sagemaker-endpoint/real-time' }, edges: ['nightly -> call', 'call -> live'] },
        'live',
      );
    expect(calling('eventbridge/schedule')).toEqual(['traffic: scheduled (derived, nightly)', 'waits: nobody (derived, nightly)']);
    expect(calling({ service: 'eventbridge/schedule', fields: { waits: 'minutes' } })).toEqual([
      'traffic: scheduled (derived, nightly)',
      'waits: minutes (nightly)',
    ]);
    expect(calling('eventbridge/rule')).toEqual([]);
  });

  it('that are not known are passed on as not known', () => {
    const nodes = { app: { service: 'client-application', fields: { processingSeconds: null } }, live: 'sagemaker-endpoint/real-time' };
    expect(arriving({ nodes, edges: ['app -> live'] }, 'live')).toEqual(['processingSeconds: null (app)']);
  });
});
