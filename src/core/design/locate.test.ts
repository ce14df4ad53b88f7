import { expect, it } from 'vitest';
import { locator, placesOf, syntaxFault } from './locate.ts';

const text = '{\n  "nodes": [\n    { "id": "a" },\r\n    { "id": "b", "a b": 1, "a b": 2 }\n  ]\n}\n';

it('finds values by path, or the nearest thing around them', () => {
  const place = locator(text);
  expect(place([])).toEqual({ line: 1, column: 1 });
  expect(place(['nodes', 1, 'id'])).toEqual({ line: 4, column: 13 });
  expect(place(['nodes', 1, 'service'])).toEqual({ line: 4, column: 5 });
  expect(place(['nodes', 7, 'id'])).toEqual({ line: 2, column: 12 });
  expect(place(['edges', 0])).toEqual({ line: 1, column: 1 });
});

it('of a key written twice finds the one that counts', () => {
  expect(locator(text)(['nodes', 1, 'a b'])).toEqual({ line: 4, column: 35 });
});

it('turns offsets into lines and columns', () => {
  const place = placesOf('ab\n\ncd');
  expect([0, 2, 3, 4, 6].map(place)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 3 },
  ]);
});

it.each([
  ['{ a: 1 }', 3, 'keys and texts stand in double quotes'],
  ['{ "a": 1, }', 11, 'a key in double quotes'],
  ['{ "a" 1 }', 7, 'colon'],
  ['{ "a": 1 "b": 2 }', 10, 'comma'],
  ['[1, 2', 6, 'closing bracket'],
  ['{ "a": 1', 9, 'closing brace'],
  ['{ "a": tru }', 8, 'no value'],
  ["{ 'a': 1 }", 3, 'double quotes'],
  ['{} {}', 4, 'end here'],
  ['{ "a": "b }', 8, 'closing "'],
  ['{ /* why */ "a": 1 }', 3, 'no comments'],
  ['{ "a": "\\x" }', 8, 'comes one of'],
])('says what keeps %s from being JSON', (wrong, column, words) => {
  expect(syntaxFault(wrong)).toMatchObject({ line: 1, column, message: expect.stringContaining(words) });
});

it('finds nothing wrong with JSON', () => {
  expect(syntaxFault(text)).toBeUndefined();
});
