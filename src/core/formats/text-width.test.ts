import { expect, it } from 'vitest';
import { textColumns, wrapText } from './text-width.ts';

it('counts columns as a terminal does: wide letters two, marks none', () => {
  expect(['abc', 'é', 'e\u0301', '学習', '🚀', 'a\u200bb', '한국'].map(textColumns)).toEqual([3, 1, 1, 4, 2, 2, 4]);
});

it('breaks between words only, and leaves no blanks at the ends of lines', () => {
  expect(wrapText('one  two three', 8)).toEqual(['one  two', 'three']);
  expect(wrapText('one  two', 5)).toEqual(['one', 'two']);
  expect(wrapText('https://example.com/long a', 8)).toEqual(['https://example.com/long', 'a']);
  expect(wrapText('', 8)).toEqual(['']);
});

it('every word comes through, at any width', () => {
  const text = 'A model from 学習 goes to 🚀 Endpoint, and nothing approves it: Training job → Models → Endpoint.';
  for (let width = 1; width < 120; width++) expect(wrapText(text, width).join(' ')).toBe(text);
});
