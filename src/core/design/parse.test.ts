import { expect, it } from 'vitest';
import { parseDesign } from './parse.ts';

it('makes no code at run time, which the page forbids', () => {
  const original = globalThis.Function;
  let made = 0;
  globalThis.Function = new Proxy(original, {
    construct() {
      made++;
      throw new EvalError('forbidden');
    },
  });
  try {
    expect(parseDesign('{"trueline":1,"nodes":[{"id":"a","service":"s3"}],"edges":[]}')).toHaveProperty('design');
    expect(parseDesign('{"trueline":1,"nodes":[{"id":"a"}],"edges":[]}')).toHaveProperty('problems');
  } finally {
    globalThis.Function = original;
  }
  expect(made).toBe(0);
});

it('gives the value of the file itself, with nothing added or moved', () => {
  const text = '{"zone":1,"trueline":1,"nodes":[{"colour":"teal","service":"s3","id":"a"}],"edges":[]}';
  const parsed = parseDesign(text);
  expect('design' in parsed && JSON.stringify(parsed.design)).toBe(text);
});

it('reads up to the size it is told', () => {
  const text = '{"trueline":1,"title":"ääää","nodes":[],"edges":[]}';
  expect(parseDesign(text, 55)).toHaveProperty('design');
  expect(parseDesign(text, 54)).toHaveProperty('problems');
});

it.each([
  ['{"trueline":0,"nodes":[],"edges":[]}', 'trueline must be 1, not 0.'],
  ['{"trueline":"1","nodes":[],"edges":[]}', 'trueline must be 1, not "1".'],
  ['{"trueline":1,"edges":[]}', 'nodes is missing.'],
  [
    `{"trueline":1,"nodes":[{"id":"${'x'.repeat(201)}","service":"s3"}],"edges":[]}`,
    'nodes[0].id has 201 characters; at most 200 are possible.',
  ],
  [
    '{"trueline":1,"requirements":{"a b":{}},"nodes":[],"edges":[]}',
    'requirements["a b"] must be a text, a number, true, false, a list of texts, or null for "not known", not an object.',
  ],
  ['{"trueline":1,"nodes":[{"id":"a","service":"s3","in":null}],"edges":[]}', 'nodes[0].in must be a text, not null.'],
])('%.60s: %s', (text, message) => {
  const parsed = parseDesign(text);
  expect('problems' in parsed && parsed.problems.map((problem) => problem.message)).toEqual([message]);
});
