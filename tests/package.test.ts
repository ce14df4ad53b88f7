import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked } from './packed.ts';

const root = join(import.meta.dirname, '..');
let packed: ReturnType<typeof installPacked>;
beforeAll(() => {
  packed = installPacked();
}, 240_000);
afterAll(() => packed.remove());

const file = (name: string, text: string): string => {
  writeFileSync(join(packed.folder, name), text);
  return name;
};
const run = (command: string, ...args: readonly string[]) => spawnSync(command, args, { cwd: packed.folder, encoding: 'utf8' });

describe('the package, installed in an empty folder without a network', () => {
  it('brings no other package along', () => {
    expect(readdirSync(join(packed.folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['trueline']);
  });

  it('holds what it needs and nothing else', () => {
    const names = readdirSync(packed.installed, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(packed.installed, name)).isFile(),
    );
    const outside = names.filter((name) => !name.startsWith('dist/cli/')).sort();
    expect(outside).toEqual([
      'LICENSE',
      'NOTICE',
      'README.md',
      'docs/ci.md',
      'package.json',
      'schema/config.schema.json',
      'schema/design.schema.json',
    ]);
    for (const name of ['trueline.js', 'index.js', 'index.d.ts', 'licenses.md']) expect(names).toContain(`dist/cli/${name}`);
    expect(statSync(packed.tarball).size).toBeLessThan(2_000_000);
  });

  it('runs with npx: a check, a picture, a first design', () => {
    expect(run('npx', '--no-install', 'trueline', '--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run('npx', '--no-install', 'trueline', 'init')).toMatchObject({ status: 0 });
    expect(run('npx', '--no-install', 'trueline', 'check', 'designs')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('nothing found'),
    });
    expect(run('npx', '--no-install', 'trueline', 'render', 'designs/first.trueline.json', '-o', 'first.svg')).toMatchObject({ status: 0 });
    expect(run('npx', '--no-install', 'trueline', 'check', 'first.svg')).toMatchObject({ status: 0 });
    expect(run('npx', '--no-install', 'trueline', 'render', 'designs/first.trueline.json', '-o', 'first.png')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('npm install @resvg/resvg-js'),
    });
    expect(existsSync(join(packed.folder, 'first.png'))).toBe(false);
  });

  it('can be imported: parseDesign, check, render', () => {
    file(
      'use.mjs',
      `import { check, parseDesign, render, version } from 'trueline';
const parsed = parseDesign('{"trueline":1,"nodes":[{"id":"live","service":"sagemaker-endpoint","variant":"serverless","fields":{"dataCapture":true}}],"edges":[]}');
const { findings, profile } = await check(parsed.design);
const [first] = findings;
const off = await check(parsed.design, { rules: { [first.rule]: 'off' }, profile: 'aws' });
const located = await check('{\\n"trueline":1,"nodes":[\\n{"id":"live","service":"sagemaker-endpoint","variant":"serverless","fields":{"dataCapture":true}}],"edges":[]}');
const svg = await render(parsed.design, { format: 'svg', theme: 'dark' });
const mermaid = await render(parsed.design, { format: 'mmd' });
const wrong = await check('{').catch((error) => error.name + ': ' + error.message);
const unknown = await check(parsed.design, { rules: { nope: 'off' } }).catch((error) => error.name);
console.log(JSON.stringify({ version, profile, first, off: off.findings.map((one) => one.rule), line: located.findings[0].line, svg: svg.slice(0, 4), mermaid, wrong, unknown, problems: parseDesign('[]').problems.length }));
`,
    );
    const { stdout, stderr } = run(process.execPath, 'use.mjs');
    expect(stderr).toBe('');
    const used = JSON.parse(stdout);
    expect(used).toMatchObject({
      version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
      profile: 'notes',
      first: {
        severity: 'error',
        subject: 'live',
        verdict: 'wrong',
        why: expect.stringMatching(/\w/),
        sources: [expect.anything(), expect.anything(), expect.anything()],
      },
      line: 3,
      svg: '<?xm',
      wrong: expect.stringMatching(/^TypeError: This is no design, 1:2: /),
      unknown: 'RangeError',
      problems: 1,
    });
    expect(used.off).not.toContain(used.first.rule);
    expect(used.mermaid).toContain('flowchart');
  });

  it('has types that a strict project can use, and that refuse what is wrong', () => {
    const tsc = (text: string) => {
      const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--target', 'es2023', '--types', ''];
      return run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'), ...options, file('use.mts', text));
    };
    const good = `import { check, type Design, type Finding, parseDesign, render } from 'trueline';
const parsed = parseDesign('{}');
if ('design' in parsed) {
  const design: Design = parsed.design;
  const { findings } = await check(design, { profile: 'aws', rules: { a: 'off' }, today: '2026-01-01' });
  const first: Finding | undefined = findings[0];
  const out: string | Uint8Array = await render(design, { format: 'png', scale: 2 });
  void [first?.message, out];
} else void parsed.problems[0]?.line;
`;
    expect(tsc(good)).toMatchObject({ status: 0, stdout: '' });
    expect(tsc(good.replace("'aws'", "'azure'")).status).not.toBe(0);
    expect(tsc(good.replace("'png'", "'gif'")).status).not.toBe(0);
  });

  it('is in order for npm', async () => {
    const { messages } = await publint({ pkgDir: packed.installed, strict: true, pack: false });
    expect(messages).toEqual([]);
  });

  it('starts by itself, and says plainly when the design is missing', () => {
    const program = join(packed.installed, 'dist/cli/trueline.js');
    expect(execFileSync(program, ['--version'], { encoding: 'utf8' })).toMatch(/^\d/);
    expect(run(program, 'check', 'gone.json')).toMatchObject({ status: 2, stdout: expect.stringContaining('There is no such file.') });
  });
});
