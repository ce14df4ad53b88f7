import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import { indexCatalog } from './catalog.ts';
import { nodeName, serviceInSentence, serviceName, valueInWords } from './names.ts';

const catalog = indexCatalog(catalogData);

it('a variant reads as part of the name, or stands behind the name of a product', () => {
  expect(serviceName(catalog, { service: 'sagemaker-endpoint', variant: 'serverless' })).toBe('Serverless inference endpoint');
  expect(serviceName(catalog, { service: 'glue-etl', variant: 'spark' })).toBe('Spark Glue ETL job');
  expect(serviceName(catalog, { service: 'sagemaker-model-monitor', variant: 'bias' })).toBe('Model Monitor (Bias)');
  expect(serviceName(catalog, { service: 's3' })).toBe('Amazon S3');
  expect(serviceName(catalog, { service: 'no-such-service' })).toBe('no-such-service');
});

it('inside a sentence a thing has an article, and a product keeps its name', () => {
  const said = (service: string, variant?: string): string =>
    serviceInSentence(catalog, { service, ...(variant !== undefined && { variant }) });
  expect(said('sagemaker-endpoint', 'asynchronous')).toBe('an asynchronous inference endpoint');
  expect(said('sagemaker-training')).toBe('a training job');
  expect(said('glue-crawler')).toBe('a Glue crawler');
  expect(said('sagemaker-pipeline-step', 'lambda')).toBe('a Lambda pipeline step');
  expect(said('aws-account')).toBe('an AWS account');
  expect(said('sagemaker-tuning')).toBe('model tuning');
  expect(said('comprehend', 'redaction')).toBe('Comprehend (Redaction)');
  expect(said('no-such-service')).toBe('no-such-service');
});

it('a node is called what its user calls it, else by its service', () => {
  expect(nodeName(catalog, { id: 'n', service: 's3', name: 'Orders' })).toBe('Orders');
  expect(nodeName(catalog, { id: 'n', service: 's3', name: '' })).toBe('Amazon S3');
  expect(nodeName(catalog, { id: 'n', service: 'no-such-service' })).toBe('no-such-service');
});

it('a value has its unit, its name among the options, or says that it is missing', () => {
  const waits = catalog.requirements.get('waits');
  expect(valueInWords(waits, 'milliseconds')).toBe('within ms');
  expect(valueInWords(catalog.requirements.get('processingSeconds'), 7200)).toBe('2 hours');
  expect(valueInWords(catalog.requirements.get('concurrency'), 1000)).toBe('1,000');
  expect([true, false, null, undefined].map((value) => valueInWords(undefined, value))).toEqual(['yes', 'no', 'not known', 'not said']);
  expect(valueInWords(catalog.requirements.get('watch'), ['data', 'bias'])).toBe('data drift, bias');
});
