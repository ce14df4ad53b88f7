import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { expect, it, onTestFinished } from 'vitest';
import { serializeDesign } from '../../src/core/design/serialize.ts';
import { sketchToDesign } from '../../src/core/design/sketch.ts';
import { buildProgram } from '../packed.ts';
import { openApp } from './harness.ts';

const root = join(import.meta.dirname, '../..');

/** Every template, every example of every rule, every sample file and every design of the golden outputs. */
function corpus(): readonly { readonly path: string; readonly text: string }[] {
  const files: { path: string; text: string }[] = [];
  for (const { id, design } of catalogData.templates)
    files.push({ path: `templates/${id}.json`, text: serializeDesign(sketchToDesign(design)) });
  for (const [rule, { examples }] of Object.entries(prose.rules))
    for (const list of ['wrong', 'right', 'asks', 'todo'] as const)
      for (const [index, { design, profile }] of (examples[list] ?? []).entries()) {
        const text = serializeDesign({ ...sketchToDesign(design), ...(profile && { profile }) });
        files.push({ path: `rules/${rule}-${list}-${index}.json`, text });
      }
  for (const folder of ['samples/good', 'samples/bad', 'samples/hostile', 'golden/designs'])
    for (const name of readdirSync(join(root, 'tests', folder)))
      files.push({ path: `${folder}/${name}`, text: readFileSync(join(root, 'tests', folder, name), 'utf8') });
  return files;
}

it('the browser and the command line give byte-equal findings on the whole corpus', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trueline-corpus-'));
  const built = buildProgram();
  onTestFinished(() => {
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const files = corpus();
  expect(files.length).toBeGreaterThan(400);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const args = [built.program, 'check', '--format', 'json', ...files.map(({ path }) => path)];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, TZ: 'UTC' },
  });

  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const config = join(root, 'tests/browser/findings-page/vite.config.ts');
  execFileSync(process.execPath, [vite, 'build', '--config', config, '--outDir', join(folder, 'page'), '--logLevel', 'error'], {
    cwd: root,
  });
  const { page } = await openApp();
  await page.goto('about:blank');
  await page.addScriptTag({ path: join(folder, 'page/findings.js') });
  const theirs: string = await page.evaluate(`findingsOf(${JSON.stringify(files)})`);

  expect(JSON.parse(stdout).files.length).toBe(files.length);
  // Byte by byte; where they differ, the first lines that do, and in which design.
  const [ours, browser] = [stdout.split('\n'), theirs.split('\n')];
  const line = ours.findIndex((text, index) => text !== browser[index]);
  const path = ours.slice(0, line).findLast((text) => text.startsWith('      "path": '));
  const show = (lines: readonly string[]) => lines.slice(line, line + 3).join('\n');
  expect(line < 0 ? '' : `${path}\ncommand line:\n${show(ours)}\nbrowser:\n${show(browser)}`).toBe('');
  expect(theirs === stdout).toBe(true);
});
