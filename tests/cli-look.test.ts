import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { loadCatalog } from '../src/cli/load-catalog.ts';
import { frozenCatalog, Workplace } from './cli-world.ts';

let place: Workplace;
beforeEach(() => {
  place = new Workplace({ load: frozenCatalog });
});
afterEach(() => place.remove());

describe('explain', () => {
  it('tells of a rule why, what to do, and where that is written', async () => {
    const { code, out } = await place.run('explain', 'too-slow');
    expect(code).toBe(0);
    for (const words of [
      'rule too-slow',
      'The request is cut off',
      'Take an option that waits longer.',
      'The answer is streamed.',
      '2026-01',
      'EP-01',
    ])
      expect(out).toContain(words);
  });

  it.each(['endpoint', 'An inference endpoint', 'ENDPOINT'])('knows the service %s', async (name) => {
    const { code, out } = await place.run('explain', name);
    expect([code, out]).toEqual([0, expect.stringContaining('service endpoint\nAnswers requests.')]);
    expect(out).toContain('Processing time per request');
  });

  it('suggests what may have been meant', async () => {
    expect(await place.run('explain', 'to-slow')).toEqual({
      code: 2,
      out: '',
      err: 'trueline: there is no rule or service "to-slow"; did you mean "too-slow"?\n',
    });
    expect((await place.run('explain', '__proto__')).code).toBe(2);
  });

  it('every rule and every service of the catalog has a page that fits its width', async () => {
    const whole = new Workplace({ load: loadCatalog });
    const { data } = await loadCatalog();
    for (const { id } of [...data.rules, ...data.services]) {
      const { code, out } = await whole.runWith({ width: 80 }, 'explain', id);
      expect([id, code]).toEqual([id, 0]);
      for (const line of out.split('\n')) if (line.length > 80 && !line.startsWith('      ')) expect(line.trim(), id).not.toMatch(/ /);
    }
    whole.remove();
  });
});

describe('rules', () => {
  it('lists every rule with its severity in the profile', async () => {
    const { out } = await place.run('rules');
    expect(out).toContain('error     registry-starts-training  A registry starts a training job\n');
    expect(out).toMatch(/\n8 rules\n$/);
    expect((await place.run('rules', '--profile', 'aws')).out).toContain('warning   registry-starts-training');
  });

  it('as JSON, with what the configuration says', async () => {
    place.file('trueline.config.yaml', 'rules: { too-slow: off }\n');
    const { rules } = JSON.parse((await place.run('rules', '--format', 'json')).out);
    expect(rules).toHaveLength(8);
    expect(rules.find(({ id }: { id: string }) => id === 'too-slow')).toMatchObject({
      severity: 'off',
      basis: 'aws-limit',
      why: expect.stringMatching(/\w/),
    });
  });
});

describe('facts', () => {
  it('says what was read how long ago, and fails where that is too long', async () => {
    expect(await place.run('facts', '--older-than', '180')).toEqual({
      code: 0,
      out: '0 facts read more than 180 days ago, of 2\n',
      err: '',
    });
    const { code, out } = await place.runWith({ today: '2026-12-31' }, 'facts', '--older-than', '180');
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('2026-01  364 days  endpoint  processingSeconds: 60  https://example.com/limits(2)\n'),
    ]);
    expect(JSON.parse((await place.run('facts', '--format', 'json')).out).facts).toHaveLength(2);
    expect((await place.run('facts', '--older-than', 'x')).code).toBe(2);
  });
});

describe('diff', () => {
  const before = {
    trueline: 1,
    requirements: { processingSeconds: 30 },
    nodes: [
      { id: 'kept', service: 'registry', position: { x: 0, y: 0 } },
      { id: 'live', service: 'endpoint', variant: 'fast' },
      { id: 'train', service: 'training', fields: { spot: true } },
    ],
    edges: [{ id: 'e', from: 'kept', to: 'live', flow: 'artifact' }],
  };
  const after = {
    trueline: 1,
    requirements: { processingSeconds: 90 },
    nodes: [
      { id: 'kept', service: 'registry', position: { x: 9, y: 9 } },
      { id: 'live', service: 'endpoint', variant: 'fast', name: 'Live' },
      { id: 'files', service: 'bucket' },
    ],
    edges: [{ id: 'e', from: 'kept', to: 'live', flow: 'artifact' }],
  };
  beforeEach(() => {
    place.file('a.json', before);
    place.file('b.json', after);
  });

  it('names what changed, what is fixed and what is new', async () => {
    expect(await place.run('diff', 'a.json', 'b.json')).toEqual({
      code: 1,
      err: '',
      out: `~ requirement processingSeconds
~ node live: name
- node train
+ node files
fixed warning  spot-without-checkpoints@train  Training job runs on Spot instances and keeps no checkpoints.
new error  too-slow@live  Live needs 90 s for a request; Endpoint (Fast) stops at 60 s.
`,
    });
    expect(await place.run('diff', 'a.json', 'a.json')).toEqual({ code: 0, out: 'no difference\n', err: '' });
    expect((await place.run('diff', 'b.json', 'a.json')).code).toBe(0);
    expect((await place.run('diff', 'b.json', 'a.json', '--fail-on', 'warning')).code).toBe(1);
  });

  it('as JSON', async () => {
    const { structure, fixed, new: fresh } = JSON.parse((await place.run('diff', 'a.json', 'b.json', '--format', 'json')).out);
    expect([structure.length, fixed[0].id, fresh[0].id, fresh[0].fails]).toEqual([
      4,
      'spot-without-checkpoints@train',
      'too-slow@live',
      true,
    ]);
  });

  it('says which of the two cannot be read', async () => {
    expect(await place.run('diff', 'a.json', 'gone.json')).toEqual({
      code: 2,
      out: '',
      err: 'trueline: gone.json:1:1: There is no such file.\n',
    });
  });
});

describe('init', () => {
  it('writes files in which nothing is wrong, and keeps what is there', async () => {
    const whole = new Workplace();
    const { code, out } = await whole.run('init');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^designs\/first\.trueline\.json is written\n.*\n.*\nNext: trueline check designs\n$/),
    ]);
    expect(await whole.run('check', 'designs', '--fail-on', 'advice', '--strict-questions')).toMatchObject({ code: 0, err: '' });
    whole.file('trueline.config.yaml', 'profile: notes\n');
    expect((await whole.run('init')).out).toContain('trueline.config.yaml is there already\n');
    expect(whole.read('trueline.config.yaml')).toBe('profile: notes\n');
    expect((await whole.run('init', 'other')).code).toBe(0);
    expect(existsSync(whole.file('other/.github/workflows/trueline.yml'))).toBe(true);
    whole.remove();
  });
});

it('every command that a person may need is there', () => {
  const names = commands.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['check', 'accept', 'fix', 'explain', 'rules', 'schema', 'diff', 'init', 'facts', 'test-catalog']),
  );
});
