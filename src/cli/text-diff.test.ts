import { expect, it } from 'vitest';
import { randomFrom } from '../../tests/random-design.ts';
import { textDiff } from './text-diff.ts';

it('shows what changed with three lines around it', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\n';
  expect(textDiff('x', before, before.replace('e', 'E'))).toBe('--- x\n+++ x\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n');
  expect(textDiff('x', before, before)).toBe('');
});

it('applying a difference gives the other text', () => {
  const random = randomFrom(7);
  const text = () => Array.from({ length: 1 + Math.floor(random() * 30) }, () => 'abcd'.charAt(Math.floor(random() * 4)));
  for (let round = 0; round < 500; round++) {
    const [a, b] = [text(), text()];
    const lines = textDiff('x', a.join('\n'), b.join('\n')).split('\n').slice(2, -1);
    const result = [...a];
    let shift = 0;
    let at = 0;
    for (const line of lines) {
      const start = /^@@ -(\d+)/.exec(line);
      if (start) at = Number(start[1]) - 1 + shift;
      else if (line.startsWith('+')) {
        result.splice(at++, 0, line.slice(1));
        shift++;
      } else if (line.startsWith('-')) {
        expect(result.splice(at, 1)).toEqual([line.slice(1)]);
        shift--;
      } else expect(result[at++]).toBe(line.slice(1));
    }
    expect(result.join('\n')).toBe(b.join('\n'));
  }
});
