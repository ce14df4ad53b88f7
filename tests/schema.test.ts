import { readFileSync } from 'node:fs';
import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { catalogJsonSchema } from '#core/catalog/json-schema.ts';
import { configJsonSchemaText } from '../src/cli/config/config-schema.ts';
import { schemas } from './reference-files.ts';

it('schema/ is what code and catalog say (`npm run reference` writes it)', () => {
  const saved = (path: string): string => readFileSync(new URL(`../schema/${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  expect(schemas.filter(({ path, text }) => saved(path) !== text).map(({ path }) => path)).toEqual([]);
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
  look(catalogJsonSchema(indexCatalog(catalogData)), 'design');
  look(JSON.parse(configJsonSchemaText(catalogData.rules)), 'config');
  expect(missing).toEqual([]);
});
