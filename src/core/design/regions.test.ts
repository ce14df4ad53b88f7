import { expect, it } from 'vitest';
import type { Design } from './design.ts';
import { withEdgeIds } from './edge-ids.ts';
import { regionFinder } from './locate.ts';
import { parseDesign } from './parse.ts';
import { regionsOf } from './regions.ts';

const text = `{
  "trueline": 1, "later": { "nodes": [{ "id": "no" }] }, "title": "a \\"nodes\\": [{",
  "nodes": [ { "id": "a", "service": "s3", "name": "} ] \\\\" },
    { "service": "s3", "id": "b", "fields": { "x": ["{", "["] } } ],
  "edges": [{"from":"a","to":"b"}, {"from":"b",
    "to":"a"}],
  "accepted": [{ "finding": "r@a", "reason": "so" }]
}`;

function open(source: string): Design {
  const parsed = parseDesign(source);
  if ('problems' in parsed) throw new Error(parsed.problems[0]?.message);
  return { ...parsed.design, edges: withEdgeIds(parsed.design.edges) };
}

it.each([
  ['a', ['nodes', 0]],
  ['b', ['nodes', 1]],
  ['a -> b', ['edges', 0]],
  ['b -> a', ['edges', 1]],
  ['r@a', ['accepted', 0]],
])('%s stands where the syntax tree has it', (subject, path) => {
  expect(regionsOf(text, open(text))(subject)).toEqual(regionFinder(text)(path));
  expect(regionsOf(`\uFEFF${text}`, open(text))(subject)).toEqual(regionFinder(text)(path));
});

it('what the text does not hold stands nowhere', () => {
  expect(regionsOf(text, open(text))('no')).toBeUndefined();
});
