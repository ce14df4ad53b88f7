import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDesign } from '#core/design/design.ts';
import { buildProgram } from './packed.ts';

const root = join(import.meta.dirname, '..');
let built: ReturnType<typeof buildProgram>;
let program = '';
const folder = mkdtempSync(join(tmpdir(), 'trueline-cli-'));

beforeAll(() => {
  built = buildProgram();
  program = built.program;
}, 120_000);
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

function trueline(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  return { status, stdout, stderr };
}

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const serverless = { id: 'live', service: 'sagemaker-endpoint', variant: 'serverless', name: 'Live', fields: { dataCapture: true } };
const captures = { trueline: 1, nodes: [serverless], edges: [] };
const captured = 'serverless-with-data-capture@live';
const monitor = { trueline: 1, nodes: [{ id: 'watch', service: 'sagemaker-model-monitor', variant: 'data-quality' }], edges: [] };

describe('exit codes', () => {
  it('0 where nothing is found', () => {
    expect(trueline('check', file('empty.json', emptyDesign))).toEqual({
      status: 0,
      stdout: expect.stringContaining('nothing found'),
      stderr: '',
    });
  });

  it('1 where something is found', () => {
    const { status, stdout } = trueline('check', file('captures.json', captures));
    expect([status, stdout]).toEqual([1, expect.stringContaining(captured)]);
  });

  it('2 where something cannot be read, and the rest is still reported', () => {
    const { status, stdout } = trueline('check', 'nowhere.json', file('captures.json', captures));
    expect(status).toBe(2);
    expect(stdout).toContain('nowhere.json:1:1  There is no such file.');
    expect(stdout).toContain(captured);
    expect(stdout).toContain('2 files: 1 cannot be read, 1 error');
  });

  it('2 with one line on standard error for what cannot be understood', () => {
    expect(trueline('check', 'a.json', '--formt', 'json')).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^trueline: unknown option "--formt"; did you mean "--format"\?.*\n$/),
    });
  });

  it('an accepted finding does not fail, until its acceptance ends', () => {
    const accepting = (until: string) => ({ ...captures, accepted: [{ finding: captured, reason: 'Goes next month', until }] });
    expect(trueline('check', file('accepted.json', accepting('2999-12-31')))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`accepted  ${captured}`),
    });
    expect(trueline('check', file('lapsed.json', accepting('2020-01-01'))).status).toBe(1);
  });

  it('what is still to draw counts, unless the design is a draft', () => {
    const path = file('monitor.json', monitor);
    expect(trueline('check', path, '--fail-on', 'advice').status).toBe(1);
    expect(trueline('check', path, '--fail-on', 'advice', '--draft').status).toBe(0);
  });

  it('warnings fail only where they are asked to', () => {
    const path = file('unknown.json', { trueline: 1, nodes: [{ id: 'a', service: 'no-such-service' }], edges: [] });
    expect(trueline('check', path).status).toBe(0);
    expect(trueline('check', path, '--fail-on', 'warning')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/1:\d+ {2}warning.* {2}unknown-words@a/),
    });
  });
});

describe('--format json', () => {
  it('is one JSON value with every file, also where files cannot be read', () => {
    const { status, stdout } = trueline(
      'check',
      '--format',
      'json',
      file('captures.json', captures),
      file('broken.json', '{'),
      'nowhere.json',
    );
    const result = JSON.parse(stdout);
    expect(status).toBe(2);
    expect(Object.keys(result)).toEqual(['version', 'profile', 'files']);
    expect(result.files.map((one: { path: string }) => one.path)).toEqual(['captures.json', 'broken.json', 'nowhere.json']);
    for (const one of result.files)
      expect(Object.keys(one)).toEqual(['path', 'problems', 'findings', 'known', 'accepted', 'holds', 'notApplicable']);
    expect(result.files[1].problems).toEqual([{ line: 1, column: 2, path: '', message: expect.stringContaining('not JSON') }]);
    expect(result.files[0].findings[0]).toEqual({
      id: captured,
      rule: 'serverless-with-data-capture',
      severity: 'error',
      basis: 'aws-limit',
      verdict: 'wrong',
      fails: true,
      line: 1,
      column: 24,
      nodes: ['live'],
      edges: [],
      message: expect.stringContaining('Live'),
      why: expect.stringMatching(/\w/),
      do: expect.stringMatching(/\w/),
      sources: expect.arrayContaining([
        expect.objectContaining({ url: expect.stringMatching(/^https:/), read: expect.stringMatching(/^\d{4}-\d{2}/) }),
      ]),
      alternatives: expect.any(Array),
      fixes: expect.any(Array),
    });
    expect(result.files[0].notApplicable.length).toBeGreaterThan(5);
  });

  it('takes the profile of the command over that of the design', () => {
    const path = file('profile.json', { ...captures, profile: 'aws' });
    expect(JSON.parse(trueline('check', '--format=json', path).stdout).profile).toBe('aws');
    expect(JSON.parse(trueline('check', '--format=json', '--profile=notes', path).stdout).profile).toBe('notes');
  });
});

describe('files', () => {
  it('are never written', () => {
    const path = join(folder, file('captures.json', captures));
    const before = [readFileSync(path, 'utf8'), statSync(path).mtimeMs];
    trueline('check', path);
    expect([readFileSync(path, 'utf8'), statSync(path).mtimeMs]).toEqual(before);
  });

  it('of 50 MB are refused with their size, and without end are not waited for', () => {
    const big = file('big.json', 'x'.repeat(50_000_000));
    const { status, stdout } = trueline('check', big, ...(existsSync('/dev/zero') ? ['/dev/zero'] : []));
    expect(status).toBe(2);
    expect(stdout).toContain('The file has 50 MB; designs of up to 20 MB can be read.');
    expect(stdout.length).toBeLessThan(1000);
  });

  it('that are no UTF-8 are refused', () => {
    writeFileSync(join(folder, 'latin.json'), Buffer.from([0x7b, 0xe4, 0x7d]));
    expect(trueline('check', 'latin.json')).toMatchObject({ status: 2, stdout: expect.stringContaining('not text in UTF-8') });
  });

  it('of every sample, good, bad and hostile, are reported on without a crash', () => {
    for (const kind of ['good', 'bad', 'hostile']) {
      const samples = execFileSync('ls', [join(import.meta.dirname, 'samples', kind)], { encoding: 'utf8' })
        .trim()
        .split('\n');
      const { status, stdout, stderr } = trueline('check', ...samples.map((name) => join(import.meta.dirname, 'samples', kind, name)));
      expect([stderr, status === null]).toEqual(['', false]);
      expect(stdout).toContain(`${samples.length} files:`);
      expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });
});

describe('the program', () => {
  it('prints help, version and the JSON Schema', () => {
    expect(trueline('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('trueline COMMAND') });
    expect(trueline('--version').stdout).toBe(`${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`);
    expect(trueline('schema', 'config').stdout).toBe(readFileSync(join(root, 'schema/config.schema.json'), 'utf8'));
    expect(trueline('schema').stdout).toBe(readFileSync(join(root, 'schema/design.schema.json'), 'utf8'));
  });

  it('starts by itself, as npx starts it', () => {
    expect(readFileSync(program, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    chmodSync(program, 0o755);
    expect(spawnSync(program, ['--version'], { encoding: 'utf8' }).status).toBe(0);
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).bin).toEqual({ trueline: './dist/cli/trueline.js' });
  });

  it('ends quietly where nobody reads its output to the end, with the same exit code', async () => {
    const nodes = Array.from({ length: 3000 }, (_, index) => ({ ...serverless, id: `live${index}` }));
    const child = spawn(process.execPath, [program, 'check', file('many.json', { trueline: 1, nodes, edges: [] })], { cwd: folder });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const end = await new Promise((resolve) => child.once('close', (code, signal) => resolve([code, signal])));
    expect([complaint, end]).toEqual(['', [1, null]]);
  });
});
