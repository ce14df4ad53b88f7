import { expect, it } from 'vitest';
import { markdownText, markdownUrl, plainJson, plainLine, quietLine, xmlText } from './plain-text.ts';

it('one line, and nothing in it that steers a terminal', () => {
  expect(plainLine('a\n\u001b[31m\u202e\u0085\u2028b')).toBe('a\\n\\u001b[31m\\u202e\\u0085\\u2028b');
});

it.each([
  ['::error::x', '\\u003a:error::x'],
  ['a ::error::x b', 'a \\u003a:error::x b'],
  ['a::b', 'a::b'],
  ['##[group]x ##vso[y]z ###[q]', '\\u0023#[group]x \\u0023#vso[y]z #\\u0023#[q]'],
  ['## heading', '## heading'],
])('no command of a build service: %s', (text, quiet) => {
  expect(quietLine(text)).toBe(quiet);
});

it('JSON keeps its value and holds no commands', () => {
  const value = { text: '##[group]\u001b\u202e "quoted" \\' };
  expect(JSON.parse(plainJson(value))).toEqual(value);
  expect(plainJson(value)).not.toMatch(/##\[|[^\P{Cc}\n]|\u202e/u);
});

it('XML holds no markup of a text, and nothing that XML forbids', () => {
  expect(xmlText('<a href="x">&\u0000\ud800\uffff</a>\n')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;\\u0000\\ud800\\uffff&lt;/a&gt;&#10;');
});

it('Markdown holds no markup of a text', () => {
  expect(markdownText('[a](http://b) <b> @c #1 `d` | *e* :f: www.g')).toBe(
    '\\[a\\]\\(http&#58;//b\\) &lt;b&gt; &#64;c &#35;1 \\`d\\` \\| \\*e\\* &#58;f: www\\.g',
  );
  expect(markdownUrl('https://a/b(2)|c')).toBe('https://a/b%282%29%7Cc');
});
