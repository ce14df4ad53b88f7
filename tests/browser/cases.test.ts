import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { nodeOn, openSheet, type Sheet } from './drawing.ts';

/*
 * Mistakes that people make, each drawn from an empty design with mouse and keyboard. A mistake that is only found after filling
 * in forms is found by nobody: beyond nodes and arrows, none may need more than two inputs.
 */

const first = { column: 0, row: 0 };
const second = { column: 1, row: 0 };
const third = { column: 2, row: 0 };
const below = { column: 1, row: 1 };

/** Opens Checks and waits for the finding of a rule about one node or edge. */
async function caught(sheet: Sheet, rule: string, subject: string): Promise<void> {
  await sheet.page.getByRole('tab', { name: /Checks/ }).click();
  await cardOf(sheet.page, rule, subject).waitFor();
  expect(sheet.inputs.length, sheet.inputs.map(({ kind, what }) => `${kind} ${what}`).join(', ')).toBeLessThanOrEqual(2);
}

/** Presses a repair of a finding and waits until the finding is gone. */
async function repair(sheet: Sheet, rule: string, subject: string, title: string): Promise<void> {
  await cardOf(sheet.page, rule, subject).getByRole('button', { name: title, exact: true }).click();
  await cardOf(sheet.page, rule, subject).waitFor({ state: 'detached' });
}

const cardOf = (page: Page, rule: string, subject: string) => page.locator(`article[data-finding="${rule}@${subject}"]`);

/** Waits until cards or frames with these words are on the canvas. */
async function drawn(page: Page, ...words: readonly string[]): Promise<void> {
  for (const word of words) await page.locator('.react-flow__node').filter({ hasText: word }).first().waitFor();
}

describe('the model registry does not retrain', () => {
  it('drift is wired to it', async () => {
    const sheet = await openSheet();
    const monitor = await sheet.place('Data quality Model Monitor', first);
    const registry = await sheet.place('Model Registry', second);
    const edge = await sheet.connect(monitor, registry);
    await caught(sheet, 'drift-to-registry', edge);
    await repair(sheet, 'drift-to-registry', edge, 'Let drift start the pipeline');
    await drawn(sheet.page, 'CloudWatch', 'EventBridge', 'SageMaker Pipeline');
  });

  it('it is to start a training job, chosen in words', async () => {
    const sheet = await openSheet();
    const registry = await sheet.place('Model Registry', first);
    const training = await sheet.place('Training job', second);
    const edge = await sheet.connect(registry, training, 'Start retraining');
    await caught(sheet, 'registry-starts-training', edge);
    await repair(sheet, 'registry-starts-training', edge, 'Let an event start a pipeline');
  });

  it('it is to start a training job, as a caption says', async () => {
    const sheet = await openSheet();
    const registry = await sheet.place('Model Registry', first);
    const training = await sheet.place('Training job', third);
    const edge = await sheet.connect(registry, training);
    await sheet.name({ edge }, 'retrain');
    await sheet.chip(/retrain/, 'Yes');
    await caught(sheet, 'registry-starts-training', edge);
  });

  it('it is named after retraining', async () => {
    const sheet = await openSheet();
    const registry = await sheet.place('Model Registry', first);
    await sheet.name({ node: registry }, 'Retrain models');
    await sheet.chip(/retrain/i, 'Yes');
    await caught(sheet, 'registry-used-to-retrain', registry);
  });
});

describe('Glue is no place for PyTorch', () => {
  it('an image is handed to a Glue job', async () => {
    const sheet = await openSheet();
    const images = await sheet.place('Amazon ECR', first);
    const glue = await sheet.place('Spark Glue ETL job', second);
    const edge = await sheet.connect(images, glue);
    await caught(sheet, 'glue-with-container-image', edge);
    await repair(sheet, 'glue-with-container-image', edge, 'Use a processing job');
    await drawn(sheet.page, 'Processing job');
  });

  it('a Glue job hands a model to a bucket', async () => {
    const sheet = await openSheet();
    const glue = await sheet.place('Spark Glue ETL job', first);
    const bucket = await sheet.place('Amazon S3', second);
    const edge = await sheet.connect(glue, bucket, 'Hand over a model that it made');
    await caught(sheet, 'glue-produces-model', edge);
    await repair(sheet, 'glue-produces-model', edge, 'Use a training job');
  });

  it('a Glue job hands a model to the registry', async () => {
    const sheet = await openSheet();
    const glue = await sheet.place('Spark Glue ETL job', first);
    const registry = await sheet.place('Model Registry', second);
    await caught(sheet, 'glue-produces-model', await sheet.connect(glue, registry));
  });

  it('a Glue job is named after PyTorch', async () => {
    const sheet = await openSheet();
    const glue = await sheet.place('Spark Glue ETL job', first);
    await sheet.name({ node: glue }, 'PyTorch preprocessing');
    await sheet.chip(/framework/i, 'Yes');
    await caught(sheet, 'glue-for-ml-frameworks', glue);
  });
});

it('near-duplicates go through Data Wrangler into training', async () => {
  const sheet = await openSheet();
  const customers = await sheet.place('Amazon S3', first);
  const wrangler = await sheet.place('Data Wrangler', second);
  const training = await sheet.place('Training job', third);
  const edge = await sheet.connect(customers, wrangler);
  await sheet.connect(wrangler, training);
  await sheet.preset(customers, 'Customer records with near-duplicates');
  await caught(sheet, 'near-duplicates-missed', edge);
  await repair(sheet, 'near-duplicates-missed', edge, 'Insert FindMatches');
  await drawn(sheet.page, 'Glue FindMatches', 'Glue Data Catalog');
});

it('lineage is demanded of Step Functions', async () => {
  const sheet = await openSheet();
  const flow = await sheet.place('Step Functions', second);
  const training = await sheet.place('Training job', { column: 0, row: 0, inside: flow });
  const endpoint = await sheet.place('Real-time inference endpoint', { column: 0, row: 1, inside: flow });
  await sheet.connect(training, endpoint);
  await sheet.requirement('Lineage must be tracked for audits', 'yes');
  await caught(sheet, 'lineage-not-tracked', flow);
  await repair(sheet, 'lineage-not-tracked', flow, 'Turn it into a SageMaker pipeline');
  await nodeOn(sheet.page, flow).getByText('SageMaker Pipeline', { exact: true }).waitFor();
});

describe('the input mode of a channel', () => {
  it('FastFile reads no file system', async () => {
    const sheet = await openSheet();
    const files = await sheet.place('FSx for Lustre', first);
    const training = await sheet.place('Training job', second);
    const edge = await sheet.connect(files, training);
    await sheet.field({ edge }, 'Input mode', 'FastFile');
    await caught(sheet, 'fast-file-from-file-system', edge);
    await repair(sheet, 'fast-file-from-file-system', edge, 'Mount the file system');
  });

  it('many small files: the notes and AWS differ, and the headline says so', async () => {
    const sheet = await openSheet();
    const images = await sheet.place('Amazon S3', first);
    const training = await sheet.place('Training job', second);
    const edge = await sheet.connect(images, training);
    await sheet.preset(images, 'Millions of small images');
    await sheet.answer('How does the training read this channel?', 'File');
    await caught(sheet, 'small-files-without-fast-file', edge);
    await expect
      .poll(() => cardOf(sheet.page, 'small-files-without-fast-file', edge).getByRole('heading').innerText())
      .toMatch(/notes.*AWS/);
    await repair(sheet, 'small-files-without-fast-file', edge, 'Read with FastFile');
  });
});

it('a dashboard is fed by an endpoint', async () => {
  const sheet = await openSheet();
  const endpoint = await sheet.place('Real-time inference endpoint', first);
  const dashboard = await sheet.place('QuickSight', second);
  const edge = await sheet.connect(endpoint, dashboard);
  await caught(sheet, 'endpoint-to-quicksight', edge);
  await repair(sheet, 'endpoint-to-quicksight', edge, 'Show what a batch transform writes');
  await drawn(sheet.page, 'Batch transform', 'Amazon S3');
});

describe('bias needs a monitor of its own kind', () => {
  it('a data quality monitor is to watch for bias', async () => {
    const sheet = await openSheet();
    const endpoint = await sheet.place('Real-time inference endpoint', first);
    const monitor = await sheet.place('Data quality Model Monitor', second);
    await sheet.connect(endpoint, monitor);
    await sheet.requirement('Watch the model for', 'bias');
    await caught(sheet, 'monitor-blind-to-bias', monitor);
    await repair(sheet, 'monitor-blind-to-bias', monitor, 'Use a bias monitor');
  });

  it('an endpoint is wired to Clarify', async () => {
    const sheet = await openSheet();
    const endpoint = await sheet.place('Real-time inference endpoint', first);
    const clarify = await sheet.place('Bias in predictions Clarify', second);
    const edge = await sheet.connect(endpoint, clarify);
    await caught(sheet, 'clarify-on-live-traffic', edge);
    await cardOf(sheet.page, 'clarify-on-live-traffic', edge).getByText('Once or continuously?').waitFor();
    await repair(sheet, 'clarify-on-live-traffic', edge, 'Watch it continuously with a bias monitor');
  });
});

it('a nightly batch goes through an endpoint', async () => {
  const sheet = await openSheet();
  const nightly = await sheet.place('Schedule EventBridge', first);
  const call = await sheet.place('Lambda', second);
  const endpoint = await sheet.place('Real-time inference endpoint', third);
  const bucket = await sheet.place('Amazon S3', { column: 2, row: 1 });
  await sheet.connect(nightly, call);
  await sheet.connect(call, endpoint);
  await sheet.connect(endpoint, bucket);
  await caught(sheet, 'batch-through-an-endpoint', endpoint);
  expect(sheet.inputs).toEqual([]);
  await repair(sheet, 'batch-through-an-endpoint', endpoint, 'Use a batch transform');
});

describe('Canvas takes registered models', () => {
  it('a training job hands its model to Canvas', async () => {
    const sheet = await openSheet();
    const training = await sheet.place('Training job', first);
    const canvas = await sheet.place('Canvas', second);
    const edge = await sheet.connect(training, canvas);
    await caught(sheet, 'canvas-with-unregistered-model', edge);
    await repair(sheet, 'canvas-with-unregistered-model', edge, 'Register the model first');
    await drawn(sheet.page, 'Model Registry');
  });

  it('a model lies in a bucket', async () => {
    const sheet = await openSheet();
    const training = await sheet.place('Training job', first);
    const bucket = await sheet.place('Amazon S3', second);
    const canvas = await sheet.place('Canvas', below);
    await sheet.connect(training, bucket);
    await caught(sheet, 'canvas-with-unregistered-model', await sheet.connect(bucket, canvas, 'Open the model that lies there'));
  });
});

it('features are written before there is a feature group', async () => {
  const sheet = await openSheet();
  const processing = await sheet.place('Processing job', first);
  const store = await sheet.place('Feature Store', second);
  const edge = await sheet.connect(processing, store);
  await caught(sheet, 'feature-group-missing', edge);
  expect(sheet.inputs).toEqual([]);
  await repair(sheet, 'feature-group-missing', edge, 'Create the feature group');
});

describe('Comprehend reads English and Spanish', () => {
  it('the documents are said to be German', async () => {
    const sheet = await openSheet();
    const letters = await sheet.place('Amazon S3', first);
    const redact = await sheet.place('Redaction Comprehend', second);
    await sheet.connect(letters, redact);
    await sheet.preset(letters, 'Documents with personal data, German');
    await caught(sheet, 'personal-data-language', redact);
  });

  it('the language is asked for, and the answer lives with the data', async () => {
    const sheet = await openSheet();
    const letters = await sheet.place('Amazon S3', first);
    const redact = await sheet.place('Redaction Comprehend', second);
    await sheet.connect(letters, redact);
    await sheet.answer('In which language are the documents?', 'German');
    await caught(sheet, 'personal-data-language', redact);
    await nodeOn(sheet.page, letters).click();
    await sheet.page.getByRole('tab', { name: 'Selection' }).click();
    await expect.poll(() => sheet.page.getByRole('button', { name: 'German', exact: true }).getAttribute('aria-pressed')).toBe('true');
  });
});

describe('records with a changing schema', () => {
  it('are written as CSV', async () => {
    const sheet = await openSheet();
    const clicks = await sheet.place('Client application', first);
    const lake = await sheet.place('Amazon S3', second);
    await sheet.connect(clicks, lake);
    await sheet.preset(clicks, 'Sends a clickstream, schema changes');
    await sheet.field({ node: lake }, 'Data format', 'CSV');
    await caught(sheet, 'changing-schema-in-csv', lake);
    await repair(sheet, 'changing-schema-in-csv', lake, 'Keep it as Parquet');
  });

  it('are written as ORC by a job', async () => {
    const sheet = await openSheet();
    const clicks = await sheet.place('Amazon S3', first);
    const job = await sheet.place('Spark Glue ETL job', second);
    const lake = await sheet.place('Amazon S3', third);
    await sheet.connect(clicks, job);
    await sheet.connect(job, lake);
    await sheet.preset(clicks, 'Clickstream, JSON, schema changes');
    await sheet.field({ node: job }, 'Written as', 'ORC');
    await caught(sheet, 'changing-schema-in-orc', lake);
    await repair(sheet, 'changing-schema-in-orc', lake, 'Keep it as Parquet');
  });
});
