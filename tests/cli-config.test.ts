import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { frozenCatalog, Workplace } from './cli-world.ts';

let place: Workplace;
beforeEach(() => {
  place = new Workplace({ load: frozenCatalog });
  place.file('a.trueline.json', spot);
});
afterEach(() => place.remove());

const spot = { trueline: 1, nodes: [{ id: 'train', service: 'training', fields: { spot: true } }], edges: [] };
const question = { ...spot, nodes: [{ id: 'train', service: 'training' }] };
const check = (...argv: readonly string[]) => place.run('check', ...argv);

describe('which files', () => {
  it('a folder means the designs in it at any depth, without hidden ones and packages', async () => {
    for (const name of [
      'd/x/b.trueline.json',
      'd/c.trueline.json',
      'd/package.json',
      'd/.git/d.trueline.json',
      'd/node_modules/e.trueline.json',
    ])
      place.file(name, spot);
    const { files } = JSON.parse((await check('d', '--format', 'json')).out);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['d/c.trueline.json', 'd/x/b.trueline.json']);
  });

  it('a pattern means what it fits, and each file comes once', async () => {
    place.file('d/b.json', spot);
    const { files } = JSON.parse((await check('./**/*.json', 'a.trueline.json', 'd', '--format', 'json')).out);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['a.trueline.json', 'd/b.json']);
    expect(await check('x/*.json')).toMatchObject({ code: 2, out: expect.stringContaining('No file fits this pattern.') });
  });

  it('- is standard input', async () => {
    const { Readable } = await import('node:stream');
    const input = Readable.from([Buffer.from(JSON.stringify(spot))]);
    const { code, out } = await place.runWith({ input }, 'check', '-', '--stdin-name', 'd/z.trueline.json', '--format', 'github');
    expect([code, out]).toEqual([0, expect.stringContaining('file=d/z.trueline.json,line=1')]);
  });

  it('no design at all is 2', async () => {
    place.file('empty/readme.md', 'nothing');
    expect(await check('empty')).toEqual({
      code: 2,
      out: '',
      err: 'trueline: no design found in empty; designs are called *.trueline.json\n',
    });
  });

  it('several outputs at once, each whole', async () => {
    const { code } = await check('a.trueline.json', '--output', 'sarif=out.sarif', '--output=junit=out.xml');
    expect([code, JSON.parse(place.read('out.sarif')).version, place.read('out.xml').endsWith('</testsuites>\n')]).toEqual([
      0,
      '2.1.0',
      true,
    ]);
    expect(await check('a.trueline.json', '--output', 'sarf=x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "sarif"?'),
    });
    expect(await check('a.trueline.json', '--output', 'sarif')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--output is written FORMAT=FILE'),
    });
    expect(await check('a.trueline.json', '--output', 'sarif=no/such/x')).toMatchObject({
      code: 2,
      err: 'trueline: no/such/x: There is no such folder.\n',
    });
  });
});

describe('what fails', () => {
  it.each<[readonly string[], number]>([
    [[], 0],
    [['--fail-on', 'warning'], 1],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--rule', 'spot-without-checkpoints=error'], 1],
    [['--rule', 'spot-without-checkpoints=off', '--fail-on', 'advice'], 0],
  ])('a warning with %j: %i', async (options, code) => {
    expect((await check('a.trueline.json', ...options)).code).toBe(code);
  });

  it('questions fail only where that is asked for', async () => {
    place.file('q.trueline.json', question);
    expect([(await check('q.trueline.json')).code, (await check('q.trueline.json', '--strict-questions')).code]).toEqual([0, 1]);
  });

  it('--quiet prints only what fails', async () => {
    expect(await check('a.trueline.json', '--quiet')).toEqual({ code: 0, out: '', err: '' });
    const { out } = await check('a.trueline.json', '--quiet', '--fail-on', 'warning');
    expect(out).toContain('spot-without-checkpoints@train');
  });

  it.each([
    [['--rule', 'spot-without-checkpoint=off'], '--rule: unknown rule "spot-without-checkpoint"; did you mean "spot-without-checkpoints"?'],
    [
      ['--rule', 'spot-without-checkpoints=of'],
      '--rule spot-without-checkpoints is error, warning, advice or off, not "of"; did you mean "off"?',
    ],
    [['--rule', 'spot-without-checkpoints'], '--rule is written ID=SEVERITY, not "spot-without-checkpoints"'],
    [['--max-warnings', '-1'], '--max-warnings is a whole number, not "-1"'],
  ])('%j is refused', async (options, why) => {
    expect(await check('a.trueline.json', ...options)).toEqual({ code: 2, out: '', err: `trueline: ${why}\n` });
  });
});

describe('a configuration', () => {
  it.each([
    ['trueline.config.json', '{ "failOn": "warning", "rules": { "spot-without-checkpoints": "error" } }'],
    ['trueline.config.yaml', 'failOn: warning\nrules:\n  spot-without-checkpoints: error\n'],
  ])('%s is found upwards from each file', async (name, text) => {
    place.file('d/e/b.trueline.json', spot);
    place.file(`d/${name}`, text);
    expect((await check('d/e/b.trueline.json')).out).toContain('error, good practice');
    expect((await check('a.trueline.json')).out).toContain('warning, good practice');
    expect([(await check('d')).code, (await check('d', '--rule', 'spot-without-checkpoints=off')).code]).toEqual([1, 0]);
  });

  it('says everything that the command line can say', async () => {
    place.file('q.trueline.json', question);
    place.file('trueline.config.yaml', 'profile: aws\nstrictQuestions: true\nmaxWarnings: 0\ndraft: true\n');
    const { code, out, err } = await check('a.trueline.json', 'q.trueline.json', '--format', 'json');
    expect([code, JSON.parse(out).profile, err]).toEqual([1, 'aws', '1 warning, more than the 0 of trueline.config.yaml.\n']);
    expect((await check('q.trueline.json')).code).toBe(1);
  });

  it('ignores what it says; a file that was named is said to be left out', async () => {
    place.file('trueline.config.yaml', 'ignore: ["drafts/", "**/old.*"]\n');
    for (const name of ['drafts/x.trueline.json', 'd/old.trueline.json', 'd/new.trueline.json']) place.file(name, spot);
    const { files } = JSON.parse((await check('.', '--format', 'json')).out);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['./a.trueline.json', './d/new.trueline.json']);
    expect(await check('d/old.trueline.json')).toMatchObject({
      code: 0,
      err: 'd/old.trueline.json is left out: the configuration ignores it.\n',
    });
    expect((await check('drafts')).code).toBe(2);
  });

  it('--config takes another one', async () => {
    place.file('strict.yaml', 'failOn: warning\n');
    expect((await check('a.trueline.json', '--config', 'strict.yaml')).code).toBe(1);
    expect(await check('a.trueline.json', '--config', 'none.yaml')).toEqual({
      code: 2,
      out: '',
      err: 'trueline: none.yaml: There is no such file.\n',
    });
  });

  it.each([
    ['fail-on: error\n', '1:1: unknown key "fail-on"; did you mean "failOn"?'],
    ['rules:\n  spot-without-checkpoint: off\n', '2:3: unknown rule "spot-without-checkpoint"; did you mean "spot-without-checkpoints"?'],
    [
      'rules:\n  spot-without-checkpoints: eror\n',
      'rules["spot-without-checkpoints"] must be error, warning, advice or off, not "eror"; did you mean "error"?',
    ],
    ['failOn: warn\n', 'failOn must be error, warning or advice, not "warn"; did you mean "warning"?'],
    ['maxWarnings: -1\n', 'maxWarnings must be 0 or more, not -1'],
    ['ignore: drafts\n', 'ignore must be a list, not "drafts"'],
    ['- a\n', 'the configuration must be keys with values'],
    ['a: b: c\n', 'This is not YAML'],
    ['catalog: [nowhere]\n', 'nowhere: There is no such folder.'],
  ])('%j is refused with its place', async (text, why) => {
    place.file('trueline.config.yaml', text);
    const { code, out, err } = await check('a.trueline.json');
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(why)]);
    expect(err).toMatch(/^trueline: (trueline\.config\.yaml:\d+:\d+|nowhere): .*\n$/);
  });

  it('JSON with a fault names its place too; two configurations in one folder are refused', async () => {
    place.file('trueline.config.json', '{ "failOn": "error", }');
    expect((await check('a.trueline.json')).err).toContain('trueline.config.json:1:22: This is not JSON');
    place.file('trueline.config.yaml', '');
    expect((await check('a.trueline.json')).err).toContain('There are trueline.config.json and trueline.config.yaml');
  });
});

const ownRule = (message = '"{self} uses the old bucket."') => `id: old-bucket
kind: node
title: The old bucket
severity: error
basis: good-practice
confidence: certain
maturity: new
on: { service: old-bucket }
message: ${message}
why: It goes in March.
do: Take another one.
sources: [{ page: our-wiki }]
fixes: [{ title: Take a bucket, safe: true, ops: [{ op: setService, on: self, service: bucket }] }]
examples:
  wrong: [{ design: { nodes: { a: old-bucket } }, at: [a] }]
  right: [{ design: { nodes: { a: bucket } } }]
`;
const ownService =
  'id: old-bucket\nname: Old bucket\nfullName: Our old bucket\nfamily: Ours\nstage: ingest\nicon: { glyph: database, category: storage }\nsummary: Keeps files.\nbrief: old\n';
const ownSources = 'sources: [{ id: our-wiki, title: Our wiki, url: "https://wiki.example/buckets", read: 2026-01-01 }]\n';

describe('rules and services of one’s own', () => {
  beforeEach(() => {
    place.file('trueline.config.yaml', 'catalog: [ours]\n');
    place.file('ours/rules/old-bucket.yaml', ownRule());
    place.file('ours/services/old-bucket.yaml', ownService);
    place.file('ours/sources.yaml', ownSources);
    place.file('b.trueline.json', { trueline: 1, nodes: [{ id: 'orders', service: 'old-bucket' }], edges: [] });
  });

  it('are checked, repaired and named like those of the catalog', async () => {
    const { code, out } = await check('b.trueline.json');
    expect(code).toBe(1);
    expect(out).toContain('error, good practice  old-bucket@orders\n    Old bucket uses the old bucket.');
    expect(out).toContain('Source: Our wiki (read 2026-01-01) https://wiki.example/buckets');
    expect((await place.run('fix', 'b.trueline.json')).out).toContain('1 repair, nothing is left');
  });

  it('their severity can be set like that of any rule', async () => {
    expect((await check('b.trueline.json', '--rule', 'old-bucket=advice')).code).toBe(0);
  });

  it('their examples are run', async () => {
    expect(await place.run('test-catalog')).toEqual({
      code: 0,
      out: '1 rule, 1 service: 3 examples and repairs tried, 0 failed\n',
      err: '',
    });
    place.file(
      'ours/rules/old-bucket.yaml',
      ownRule().replace('at: [a]', 'at: [b]').replace('nodes: { a: bucket }', 'nodes: { a: old-bucket }'),
    );
    const { code, out } = await place.run('test-catalog', 'ours');
    expect(code).toBe(1);
    expect(out).toBe(
      'rules/old-bucket.yaml: wrong 1: a is found, not b\nrules/old-bucket.yaml: right 1: a is found or asked, not nothing\n1 rule, 1 service: 3 examples and repairs tried, 2 failed\n',
    );
  });

  it('a repair that does not help is named', async () => {
    place.file('ours/rules/old-bucket.yaml', ownRule().replace('service: bucket }]', 'service: old-bucket }]'));
    expect((await place.run('test-catalog')).out).toContain('the repair "Take a bucket" leaves the finding');
  });

  it.each([
    ['ours/rules/old-bucket.yaml', ownRule().replace('severity: error', 'severity: bad'), 'ours/rules/old-bucket.yaml: severity: '],
    ['ours/rules/old-bucket.yaml', ownRule().replace('our-wiki', 'our-wki'), '"our-wki" is none of the sources of the catalog.'],
    ['ours/rules/old-bucket.yaml', ownRule('"{slf} is old."'), 'slf'],
    ['ours/rules/other.yaml', ownRule(), 'The file of "old-bucket" is called old-bucket.yaml.'],
    ['ours/services/bucket.yaml', ownService.replace('id: old-bucket', 'id: bucket'), 'ours/services/bucket.yaml: id: "bucket" is taken'],
    ['ours/rule/x.yaml', ownRule(), 'ours/rule/x.yaml: A catalog has no such file; did you mean "rules"?'],
    ['ours/source.yaml', ownSources, 'ours/source.yaml: A catalog has no such file; did you mean "sources.yaml"?'],
    ['ours/rules/x.yaml', 'a: [', 'ours/rules/x.yaml:1:'],
  ])('a fault in %s stops everything, with the file', async (name, text, why) => {
    place.file(name, text);
    for (const command of [['check', 'b.trueline.json'], ['test-catalog']]) {
      const { code, out, err } = await place.run(...command);
      expect([code, out, err]).toEqual([2, '', expect.stringContaining(why)]);
    }
  });
});

describe('a baseline', () => {
  const write = (...more: readonly string[]) => check('.', '--baseline', 'known.json', '--write-baseline', '--fail-on', 'warning', ...more);
  const known = () => JSON.parse(place.read('known.json')).findings;
  const checked = () => check('.', '--baseline', 'known.json', '--fail-on', 'warning');

  it('holds what is there, which then no longer fails; what is new does', async () => {
    expect(await write()).toMatchObject({ code: 0, err: 'known.json: 1 finding written.\n' });
    expect(known()).toEqual({ 'a.trueline.json': ['spot-without-checkpoints@train'] });
    expect(await checked()).toMatchObject({ code: 0, out: expect.stringContaining('known  spot-without-checkpoints@train'), err: '' });
    place.file('b.trueline.json', spot);
    expect((await checked()).code).toBe(1);
  });

  it('only ever shrinks', async () => {
    place.file('b.trueline.json', spot);
    await write();
    place.file('b.trueline.json', question);
    place.file('c.trueline.json', spot);
    expect((await checked()).err).toBe('known.json: 1 finding of the baseline is no longer there; --write-baseline takes it out.\n');
    expect(await write()).toMatchObject({ code: 1, err: 'known.json: 1 finding taken out.\n' });
    expect(known()).toEqual({ 'a.trueline.json': ['spot-without-checkpoints@train'] });
    expect(await write()).toMatchObject({ code: 1, err: expect.stringContaining('a baseline takes in nothing new') });
    expect(known()).toEqual({ 'a.trueline.json': ['spot-without-checkpoints@train'] });
  });

  it('keeps what this run did not look at, and drops what has gone with its file', async () => {
    place.file('b.trueline.json', spot);
    place.file('c.trueline.json', spot);
    await write();
    const { rmSync } = await import('node:fs');
    rmSync(place.file('c.trueline.json'));
    await check('a.trueline.json', '--baseline', 'known.json', '--write-baseline');
    expect(Object.keys(known())).toEqual(['a.trueline.json', 'b.trueline.json']);
  });

  it('is not written in a build service, unless that is said', async () => {
    const inCi = (...argv: readonly string[]) =>
      place.runWith({ inCi: true }, 'check', 'a.trueline.json', '--baseline', 'known.json', ...argv);
    expect(await inCi('--write-baseline')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('not written in a build service'),
    });
    expect(existsSync(place.file('known.json'))).toBe(false);
    expect((await inCi('--write-baseline', '--in-ci')).code).toBe(0);
    expect((await inCi()).code).toBe(0);
  });

  it('can stand in the configuration; one that is missing or is none is an error', async () => {
    place.file('trueline.config.yaml', 'baseline: known.json\nfailOn: warning\n');
    expect(await check('a.trueline.json')).toEqual({ code: 2, out: '', err: 'trueline: known.json: There is no such file.\n' });
    expect((await check('a.trueline.json', '--write-baseline')).code).toBe(0);
    expect((await check('a.trueline.json')).code).toBe(0);
    place.file('known.json', '{}');
    expect((await check('a.trueline.json')).err).toContain('known.json: This is no baseline');
  });
});
