import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';

/** What an editor offers at the place marked | of a design file that lies beside the schema's folder. */
async function offeredAt(marked: string, name = 'mine.trueline.json'): Promise<readonly string[]> {
  const service = getLanguageService({
    schemaRequestService: (uri) => readFile(fileURLToPath(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  });
  const uri = new URL(`./samples/${name}`, import.meta.url).href;
  const document = TextDocument.create(uri, 'json', 1, marked.replace('|', ''));
  const list = await service.doComplete(document, document.positionAt(marked.indexOf('|')), service.parseJSONDocument(document));
  return (list?.items ?? []).map(({ label }) => label.replaceAll('"', ''));
}

/** What an editor marks in a design, in words. */
async function marksOf(text: string): Promise<readonly string[]> {
  const service = getLanguageService({ schemaRequestService: (uri) => readFile(fileURLToPath(uri), 'utf8') });
  const schema = JSON.parse(await readFile(new URL('../schema/design.schema.json', import.meta.url), 'utf8'));
  const document = TextDocument.create('file:///a.trueline.json', 'json', 1, text.replace(/"\$schema": "[^"]*",/, ''));
  return (await service.doValidation(document, service.parseJSONDocument(document), undefined, schema)).map(({ message }) =>
    String(message),
  );
}

const head = '{ "$schema": "../../schema/design.schema.json", "trueline": 1,';

it('"$schema" completes in editors: keys of the design, of nodes and of arrows, and values where there is a choice', async () => {
  expect(await offeredAt(`${head} "|" }`)).toEqual(
    expect.arrayContaining(['title', 'stage', 'requirements', 'nodes', 'edges', 'accepted']),
  );
  expect(await offeredAt(`${head} "nodes": [{ "id": "a", "|" }] }`)).toEqual(
    expect.arrayContaining(['service', 'variant', 'usedFor', 'fields', 'in', 'stepOf', 'position']),
  );
  expect(await offeredAt(`${head} "edges": [{ "|" }] }`)).toEqual(expect.arrayContaining(['from', 'to', 'flow', 'intent', 'label']));
  expect(await offeredAt(`${head} "stage": | }`)).toEqual(expect.arrayContaining(['draft', 'complete']));
});

it('the catalog is offered: services, of each its kinds and settings, purposes, flows, meanings and requirements', async () => {
  const node = (rest: string) => `${head} "nodes": [{ "id": "a", ${rest} }], "edges": [] }`;
  const services = await offeredAt(node('"service": |'));
  expect(services).toEqual(expect.arrayContaining(['s3', 'sagemaker-endpoint', 'athena']));
  expect(await offeredAt(node('"service": "s3", "usedFor": [|]'))).toEqual(expect.arrayContaining(['store-data', 'retrain-models']));
  const kinds = await offeredAt(node('"service": "sagemaker-endpoint", "variant": |'));
  expect(kinds).toEqual(expect.arrayContaining(['real-time', 'serverless']));
  const settings = await offeredAt(node('"service": "sagemaker-endpoint", "fields": { "|" }'));
  expect(settings).toEqual(expect.arrayContaining(['dataCapture', 'payloadMB']));
  expect(settings).not.toContain('files'); // that is one of S3
  expect(await offeredAt(node('"service": "s3", "fields": { "|" }'))).toContain('files');
  expect(await offeredAt(node('"service": "s3", "fields": { "files": | }'))).toContain('many-small');
  expect(await offeredAt(`${head} "edges": [{ "from": "a", "to": "b", "flow": | }] }`)).toEqual(
    expect.arrayContaining(['dataset', 'package']),
  );
  expect(await offeredAt(`${head} "edges": [{ "from": "a", "to": "b", "intent": | }] }`)).toContain('retrain');
  expect(await offeredAt(`${head} "requirements": { "|" } }`)).toContain('payloadMB');
});

it('a configuration is offered the rules by id, and what can be said of them', async () => {
  const config = '{ "$schema": "../../schema/config.schema.json", ';
  const [id = ''] = (await offeredAt(`${config} "rules": { "|" } }`, 'trueline.config.json')).filter((name) => name.includes('-'));
  expect(id).not.toBe('');
  expect(await offeredAt(`${config} "rules": { "${id}": | } }`, 'trueline.config.json')).toEqual(
    expect.arrayContaining(['error', 'warning', 'advice', 'off']),
  );
});

it("what only a catalog of one's own knows is not marked", async () => {
  const text = `${head} "nodes": [{ "id": "a", "service": "mine", "variant": "big", "usedFor": ["mine"], "fields": { "size": 3 } }],
    "edges": [{ "from": "a", "to": "a", "flow": "mine", "intent": "mine" }], "requirements": { "mine": true } }`;
  expect(await marksOf(text)).toEqual([]);
});

it('an editor marks what the schema forbids, and nothing of a good design', async () => {
  const good = await readFile(new URL('./samples/good/everything.trueline.json', import.meta.url), 'utf8');
  expect(await marksOf(good)).toEqual([]);
  expect(await marksOf('{"trueline": 1, "stage": "finished", "nodes": [{"id": "a"}], "edges": []}')).toHaveLength(2);
  expect(await marksOf('{"trueline": 1, "nodes": [{"id": "a", "service": "s3", "fields": {"nested": "yes"}}], "edges": []}')).toHaveLength(
    1,
  );
});
