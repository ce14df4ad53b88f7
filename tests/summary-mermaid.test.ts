// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mermaid from 'mermaid';
import { expect, it } from 'vitest';

it('the diagrams of a summary are Mermaid, and hold no markup of a text', async () => {
  const summary = readFileSync(join(import.meta.dirname, 'golden/outputs/summary.md'), 'utf8');
  const diagrams = [...summary.matchAll(/^(`{3,})mermaid\n([\s\S]*?\n)\1$/gm)].map(([, , text]) => text ?? '');
  expect(diagrams).toHaveLength(9);
  for (const text of diagrams) {
    expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'flowchart-v2' });
    expect(text.replaceAll('<br/>', '')).not.toMatch(/<\w|click |%%\{/);
  }
});
