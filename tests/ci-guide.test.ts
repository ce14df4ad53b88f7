import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { version } from '../src/cli/version.ts';
import { installPacked } from './packed.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
let packed: ReturnType<typeof installPacked>;
let lint: typeof import('./workflow-faults.ts');
beforeAll(async () => {
  packed = installPacked();
  // GitHub's parser imports JSON in a way that Node no longer takes: it is bundled first.
  const ssr = join(import.meta.dirname, 'workflow-faults.ts');
  const outDir = join(packed.folder, '..', 'lint');
  await build({ configFile: false, logLevel: 'silent', build: { ssr, outDir }, ssr: { noExternal: true } });
  lint = await import(join(outDir, 'workflow-faults.js'));
}, 240_000);
afterAll(() => packed.remove());

/** A fenced block of the guide: what it is, what stands in it, and the remark before it, if there is one. */
interface Block {
  readonly language: string;
  readonly text: string;
  readonly remark: string;
}
const blocks: readonly Block[] = [...read('docs/ci.md').matchAll(/(?:<!-- (.*?) -->\n)?```(\w+)\n([\s\S]*?)```/g)].map(
  ([, remark = '', language = '', text = '']) => ({ remark, language, text }),
);

const run = (line: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync('bash', ['-c', line], {
    cwd: packed.folder,
    encoding: 'utf8',
    env: { ...process.env, CI: '', npm_config_offline: 'true', ...env },
  });

describe('the guide', () => {
  it('does what it says, line by line', { timeout: 240_000 }, () => {
    const done: string[] = [];
    for (const { language, text, remark } of blocks) {
      const [, written] = /^write (\S+)$/.exec(remark) ?? [];
      if (written) {
        mkdirSync(join(packed.folder, dirname(written)), { recursive: true });
        writeFileSync(join(packed.folder, written), text);
      }
      if (language !== 'sh') continue;
      for (const line of text.trim().split('\n')) {
        if (line === 'npm install --save-dev trueline') continue; // it is installed, from the package that npm would publish
        const expected = Number(/# exit (\d)/.exec(line)?.[1] ?? 0);
        const { status, stdout, stderr } = run(line);
        expect([line, status], `${stdout}\n${stderr}`).toEqual([line, expected]);
        done.push(line);
      }
    }
    expect(done.length).toBeGreaterThan(15);
    const files = readdirSync(packed.folder);
    expect(files).toEqual(expect.arrayContaining(['trueline.sarif', 'trueline.xml', 'summary.md', 'first.svg', 'trueline.config.yaml']));
  });

  it('its program runs', () => {
    const [block] = blocks.filter(({ language }) => language === 'js');
    const text = `import { readFileSync } from 'node:fs';\n${block?.text ?? ''}`
      .replace('const parsed', "const text = readFileSync('designs/first.trueline.json', 'utf8');\nconst parsed")
      .replace(/\}\n$/, '  console.log(findings.length >= 0, svg.length > 1000);\n}\n');
    writeFileSync(join(packed.folder, 'program.mjs'), text);
    expect(run('node program.mjs')).toMatchObject({ status: 0, stdout: 'true true\n' });
  });

  it('shows the snippets of examples/ as they are', () => {
    const same = blocks.flatMap(({ remark, text }) => {
      const [, name] = /^same as (\S+)$/.exec(remark) ?? [];
      return name ? [[name, text] as const] : [];
    });
    expect(same.map(([name]) => name).sort()).toEqual(
      readdirSync(join(root, 'examples'))
        .map((name) => `examples/${name}`)
        .sort(),
    );
    for (const [name, text] of same) expect(text, name).toBe(read(name));
  });
});

describe('snippets', () => {
  const workflows = [
    ...readdirSync(join(root, 'examples'))
      .filter((name) => name.startsWith('github'))
      .map((name) => [`examples/${name}`, read(`examples/${name}`)] as const),
  ];

  it.each(workflows)('%s is a workflow that GitHub takes', async (name, content) => {
    expect(await lint.workflowFaults(name, content)).toEqual([]);
  });

  it('the linter would see a mistake', async () => {
    expect(await lint.workflowFaults('x.yml', read('examples/github.yml').replace('runs-on', 'run-on'))).not.toEqual([]);
    expect(lint.actionFaults('x.yml', read('action.yml').replace('using: composite', 'using: compost'))).not.toEqual([]);
  });

  it('the workflow that init writes is that of examples/', async () => {
    run('npx trueline init fresh');
    expect(readFileSync(join(packed.folder, 'fresh/.github/workflows/trueline.yml'), 'utf8')).toBe(read('examples/github.yml'));
  });

  it('action.yml is an action that GitHub takes, and writes no input into its script', () => {
    expect(lint.actionFaults('action.yml', read('action.yml'))).toEqual([]);
    for (const step of parse(read('action.yml')).runs.steps) expect(step.run).not.toContain('${{');
  });

  it('name this version of the package', () => {
    for (const name of ['action.yml', ...readdirSync(join(root, 'examples')).map((one) => `examples/${one}`), 'docs/ci.md'])
      for (const [whole, named] of read(name).matchAll(/trueline@v?(\d+\.\d+\.\d+)/g))
        expect([name, whole, named]).toEqual([name, whole, version]);
  });

  it('the hooks of pre-commit name a command and files', () => {
    const [{ hooks }] = parse(read('examples/pre-commit-config.yaml')).repos;
    for (const hook of [...hooks, ...parse(read('.pre-commit-hooks.yaml'))]) {
      expect(hook).toMatchObject({ id: 'trueline', language: 'node', entry: 'trueline check' });
      expect(['a.trueline.json', 'd/a.trueline.svg', 'a.json'].map((file) => new RegExp(hook.files).test(file))).toEqual([
        true,
        true,
        false,
      ]);
    }
  });

  it('the script of GitLab writes the report that it hands on', () => {
    const { script, artifacts } = parse(read('examples/gitlab-ci.yml')).designs;
    const { status } = run(script[0].replace(/--yes trueline@\S+/, 'trueline'));
    expect([status, readFileSync(join(packed.folder, artifacts.reports.junit), 'utf8').startsWith('<?xml')]).toEqual([
      expect.any(Number),
      true,
    ]);
  });
});

describe('the action', () => {
  /** Runs the action's script as GitHub does; a stand-in for npx runs the installed package. */
  function act(inputs: Readonly<Record<string, string>>) {
    const { runs, inputs: declared } = parse(read('action.yml'));
    const [{ env, run: script }] = runs.steps;
    const value = (name: string): string => inputs[name] ?? declared[name].default;
    const given = Object.entries<string>(env).map(([key, text]) => [
      key,
      text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => value(name)),
    ]);
    const bin = join(packed.folder, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(
      join(bin, 'npx'),
      `#!/bin/sh\n[ "$1 $2" = "--yes trueline@${version}" ] || exit 9\nshift 2\nexec node "${packed.installed}/dist/cli/trueline.js" "$@"\n`,
    );
    chmodSync(join(bin, 'npx'), 0o755);
    const summary = join(packed.folder, 'step-summary');
    writeFileSync(summary, '');
    writeFileSync(join(packed.folder, 'run.sh'), script);
    const env2 = { ...Object.fromEntries(given), PATH: `${bin}:${process.env.PATH}`, GITHUB_STEP_SUMMARY: summary, CI: 'true' };
    const outcome = run('bash --noprofile --norc -eo pipefail run.sh', env2);
    return { ...outcome, summary: readFileSync(summary, 'utf8') };
  }
  const wrong = {
    trueline: 1,
    nodes: [{ id: 'live', service: 'sagemaker-endpoint', variant: 'serverless', fields: { dataCapture: true } }],
    edges: [],
  };

  it('annotates, sums up, writes SARIF and fails', () => {
    mkdirSync(join(packed.folder, 'a b'), { recursive: true });
    writeFileSync(join(packed.folder, 'a b/wrong.trueline.json'), JSON.stringify(wrong));
    const { status, stdout, summary } = act({ paths: 'a b\nfresh', sarif: 'action.sarif' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=a b\/wrong\.trueline\.json,line=1/m);
    expect(summary).toMatch(/^## Trueline: 2 files, \d errors/);
    expect(JSON.parse(readFileSync(join(packed.folder, 'action.sarif'), 'utf8')).runs[0].results.length).toBeGreaterThan(0);
  });

  it('inputs are never commands', () => {
    const { status } = act({ paths: '$(touch injected); `touch injected`', 'fail-on': '"; touch injected; "' });
    expect([status, readdirSync(packed.folder).includes('injected')]).toEqual([2, false]);
  });

  it('can be told to say less', () => {
    const { status, stdout, summary } = act({ paths: 'fresh', annotations: 'false', summary: 'false', 'fail-on': 'error', profile: 'aws' });
    expect([status, stdout, summary]).toEqual([0, expect.stringContaining('1 file: 0 errors'), '']);
  });
});
