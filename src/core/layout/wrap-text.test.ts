import { expect, it } from 'vitest';
import { textWidth } from './text.ts';
import { wrapped } from './wrap-text.ts';

it('breaks between words, keeps the breaks of the text, and breaks inside of a word that is too wide', () => {
  expect(wrapped('one two\n\nthree', 500, 12, 400)).toEqual(['one two', '', 'three']);
  const lines = wrapped(`Data lands in the bucket every night ${'x'.repeat(60)} end`, 120, 12, 400);
  expect(lines.join('').replaceAll(' ', '')).toBe(`Datalandsinthebucketeverynight${'x'.repeat(60)}end`);
  for (const line of lines) expect(textWidth(line, 12, 400)).toBeLessThanOrEqual(120);
  expect(lines[0]).toBe('Data lands in the');
});

it.each(['', ' ', '\n', '\t\r\n x', '🚀'.repeat(40), 'a  b'])('never loses or invents letters: %j', (text) => {
  expect(wrapped(text, 60, 12, 400).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});
