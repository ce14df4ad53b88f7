import { expect, it } from 'vitest';
import { loadCatalog } from './load-catalog.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

function terminal(files: Readonly<Record<string, string>>) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const made: Terminal = {
    print: (text) => void printed.push(text),
    complain: (text) => void complaints.push(text),
    read: async (path) => (path in files ? { text: files[path] ?? '' } : { fault: 'There is no such file.' }),
    today: '2026-01-01',
  };
  return { terminal: made, printed, complaints };
}

const forbidden = () => Promise.reject(new Error('the catalog is not needed for this'));

it.each([['--help'], ['--version'], ['schema']])('%s needs no catalog', async (word) => {
  const { terminal: to, printed } = terminal({});
  expect(await run([word], to, forbidden)).toBe(0);
  expect(printed.join('')).toMatch(/\w/);
});

it('complains about a wrong command in one plain line', async () => {
  const { terminal: to, printed, complaints } = terminal({});
  expect(await run(['pa\u001b[31mint'], to, forbidden)).toBe(2);
  expect(printed).toEqual([]);
  expect(complaints).toEqual(['trueline: unknown command "pa\\u001b[31mint" (trueline --help prints what is possible)\n']);
});

it('what cannot be read outweighs what is found', async () => {
  const wrong =
    '{"trueline":1,"nodes":[{"id":"live","service":"sagemaker-endpoint","variant":"serverless","fields":{"dataCapture":true}}],"edges":[]}';
  const { terminal: to } = terminal({ 'wrong.json': wrong, 'broken.json': '{' });
  expect(await run(['check', 'wrong.json'], to, loadCatalog)).toBe(1);
  expect(await run(['check', 'wrong.json', 'broken.json'], to, loadCatalog)).toBe(2);
  expect(await run(['check', 'gone.json'], to, loadCatalog)).toBe(2);
});
