import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';

/** What an editor offers at the place marked | of a design file that lies beside the schema's folder. */
async function offeredAt(marked: string): Promise<readonly string[]> {
  const service = getLanguageService({
    schemaRequestService: (uri) => readFile(fileURLToPath(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  });
  const uri = new URL('./samples/mine.trueline.json', import.meta.url).href;
  const document = TextDocument.create(uri, 'json', 1, marked.replace('|', ''));
  const list = await service.doComplete(document, document.positionAt(marked.indexOf('|')), service.parseJSONDocument(document));
  return (list?.items ?? []).map(({ label }) => label.replaceAll('"', ''));
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

it('an editor marks what the schema forbids, and nothing of a good design', async () => {
  const service = getLanguageService({ schemaRequestService: (uri) => readFile(fileURLToPath(uri), 'utf8') });
  const schema = JSON.parse(await readFile(new URL('../schema/design.schema.json', import.meta.url), 'utf8'));
  const marks = async (text: string) => {
    const document = TextDocument.create('file:///a.trueline.json', 'json', 1, text);
    return (await service.doValidation(document, service.parseJSONDocument(document), undefined, schema)).map(({ message }) => message);
  };
  const good = await readFile(new URL('./samples/good/everything.trueline.json', import.meta.url), 'utf8');
  expect(await marks(good)).toEqual([]);
  expect(await marks('{"trueline": 1, "stage": "finished", "nodes": [{"id": "a"}], "edges": []}')).toHaveLength(2);
});
