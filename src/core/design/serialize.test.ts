import { expect, it } from 'vitest';
import type { FileDesign } from './design.ts';
import { parseDesign } from './parse.ts';
import { serializeDesign } from './serialize.ts';

const text = `{
  "trueline": 1,
  "title": "Two nodes",
  "nodes": [
    {
      "id": "a",
      "service": "s3",
      "usedFor": ["store-data", "share-data"],
      "fields": {
        "format": "csv",
        "tags": []
      },
      "position": { "x": 1, "y": 2.5 }
    },
    {
      "id": "b",
      "service": "athena",
      "fields": {}
    }
  ],
  "edges": [
    {
      "id": "a -> b",
      "from": "a",
      "to": "b"
    }
  ],
  "zone": 1,
  "area": 2
}
`;

it('writes one key a line, short lists and places in one line, unknown keys last and in their own order', () => {
  const parsed = parseDesign(text);
  expect('design' in parsed && serializeDesign(parsed.design)).toBe(text);
});

it('writes the same text whatever order the keys have', () => {
  const shuffled: FileDesign & Record<string, unknown> = {
    zone: 1,
    edges: [{ to: 'b', from: 'a', id: 'a -> b' }],
    area: 2,
    nodes: [
      { position: { y: 2.5, x: 1 }, fields: { format: 'csv', tags: [] }, service: 's3', usedFor: ['store-data', 'share-data'], id: 'a' },
      { fields: {}, service: 'athena', id: 'b' },
    ],
    title: 'Two nodes',
    trueline: 1,
  };
  expect(serializeDesign(shuffled)).toBe(text);
});

it('leaves out what is undefined', () => {
  expect(serializeDesign({ trueline: 1, title: undefined, nodes: [{ id: 'a', service: 's3', name: undefined }], edges: [] })).not.toContain(
    'name',
  );
});

it('keeps __proto__ and keys named like methods', () => {
  const odd =
    '{"trueline":1,"nodes":[{"id":"a","service":"s3","fields":{"__proto__":"x","constructor":"y"},"__proto__":{"deep":[{"__proto__":1}]}}],"edges":[]}';
  const parsed = parseDesign(odd);
  if ('problems' in parsed) throw new Error('does not open');
  expect(JSON.stringify(JSON.parse(serializeDesign(parsed.design)))).toBe(odd);
});

it('keeps numbers that are too large, and the sign of nothing', () => {
  const odd = '{"trueline":1,"nodes":[],"edges":[],"far":[1e999,-1e999,-0]}';
  const parsed = parseDesign(odd);
  if ('problems' in parsed) throw new Error('does not open');
  expect(parseDesign(serializeDesign(parsed.design))).toStrictEqual(parsed);
});
