// @vitest-environment happy-dom
import { join } from 'node:path';
import mermaid from 'mermaid';
import { expect, it } from 'vitest';
import { frozenCatalog, Workplace } from './cli-world.ts';

it('the diagrams of a summary are Mermaid, and hold no markup of a text', async () => {
  const place = new Workplace({ load: frozenCatalog });
  place.copy(join(import.meta.dirname, 'golden/designs'), 'designs');
  const { out } = await place.run('check', 'designs', '--format', 'markdown');
  place.remove();
  const diagrams = [...out.matchAll(/^(`{3,})mermaid\n([\s\S]*?\n)\1$/gm)].map(([, , text]) => text ?? '');
  expect(diagrams).toHaveLength(9);
  for (const text of diagrams) {
    expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'flowchart-v2' });
    expect(text.replaceAll('<br/>', '')).not.toMatch(/<\w|click |%%\{/);
  }
});
