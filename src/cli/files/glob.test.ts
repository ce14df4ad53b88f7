import { expect, it } from 'vitest';
import { globRoot, globTest } from './glob.ts';

it.each([
  ['*.json', ['a.json'], ['a/b.json', 'a.jsonx', 'ajson']],
  ['**/*.json', ['a.json', 'a/b.json', 'a/b/c.json'], ['a.yaml']],
  ['a/**', ['a/b', 'a/b/c'], ['a', 'b/a']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/xb', 'ab']],
  ['?.json', ['a.json'], ['ab.json', '/.json']],
  ['[ab].json', ['a.json'], ['c.json']],
  ['[!ab].json', ['c.json'], ['a.json', '/.json']],
  ['{a,b}/*.{json,yaml}', ['a/x.json', 'b/x.yaml'], ['c/x.json', 'a/x.png']],
  ['a+(b).json', ['a+(b).json'], ['ab.json', 'aab.json']],
  ['[a.json', ['[a.json'], ['a.json']],
  ['{a.json', ['{a.json'], ['a.json']],
])('%s', (pattern, fits, fitsNot) => {
  const test = globTest(pattern);
  expect([fits.filter(test), fitsNot.filter(test)]).toEqual([fits, []]);
});

it('a pattern starts in the folder before its first special part', () => {
  expect(['a/b/*.json', '*.json', '/a/*', '/*', 'a/{b,c}/d'].map(globRoot)).toEqual(['a/b', '.', '/a', '/', 'a']);
});
