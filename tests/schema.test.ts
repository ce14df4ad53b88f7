import { expect, it } from 'vitest';
import { designJsonSchema, designJsonSchemaText } from '#core/design/json-schema.ts';
import { configJsonSchemaText } from '../src/cli/config/config-schema.ts';

it('schema/design.schema.json is what the code says (after a change: npx vitest run tests/schema.test.ts -u)', async () => {
  await expect(designJsonSchemaText()).toMatchFileSnapshot('../schema/design.schema.json');
});

it('schema/config.schema.json is what the code says', async () => {
  await expect(configJsonSchemaText()).toMatchFileSnapshot('../schema/config.schema.json');
});

it('every key has a description', () => {
  const missing: string[] = [];
  const look = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null)
      for (const [key, property] of Object.entries(schema.properties)) {
        const at = `${path}.${key}`;
        const leaf = /\.(x|y|width|height)$/.test(at);
        if (!leaf && !(typeof property === 'object' && property !== null && 'description' in property)) missing.push(at);
        look(property, at);
      }
    if ('items' in schema) look(schema.items, `${path}[]`);
  };
  look(designJsonSchema(), 'design');
  look(JSON.parse(configJsonSchemaText()), 'config');
  expect(missing).toEqual([]);
});
