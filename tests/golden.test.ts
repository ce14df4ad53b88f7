import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { version } from '../src/cli/version.ts';
import { textColumns } from '../src/core/formats/text-width.ts';
import { frozenCatalog, Workplace } from './cli-world.ts';

// After a wanted change of a format: npx vitest run tests/golden.test.ts -u
const golden = join(import.meta.dirname, 'golden');
const schemas = join(import.meta.dirname, 'schemas');
const place = new Workplace({ load: frozenCatalog });

beforeAll(() => {
  place.copy(join(golden, 'designs'), 'designs');
  place.copy(join(golden, 'baseline.json'), 'baseline.json');
});
afterAll(() => place.remove());

/** A folded diagram of a summary; how it is drawn is tested elsewhere. */
const drawn = /^<details><summary>The design<\/summary>\n\n(`{3,})mermaid\n([\s\S]*?\n)\1\n\n<\/details>$/gm;

const check = async (...options: readonly string[]) => {
  const { code, out, err } = await place.run('check', 'designs', '--baseline', 'baseline.json', ...options);
  expect([code, err]).toEqual([2, '']);
  return out;
};

describe('ten designs give these outputs', () => {
  it.each([
    ['json', 'findings.json'],
    ['sarif', 'findings.sarif'],
    ['junit', 'junit.xml'],
    ['github', 'github.txt'],
    ['markdown', 'summary.md'],
    ['text', 'text.txt'],
  ])('%s', async (format, file) => {
    const text = (await check('--format', format)).replaceAll(`"${version}"`, '"VERSION"');
    await expect(text.replaceAll(drawn, '(diagram)')).toMatchFileSnapshot(join(golden, 'outputs', file));
  });

  it('sarif with what is suppressed', async () => {
    const text = (await check('--format', 'sarif', '--suppressed')).replaceAll(`"${version}"`, '"VERSION"');
    await expect(text).toMatchFileSnapshot(join(golden, 'outputs', 'suppressed.sarif'));
  });

  it.each([40, 80, 200])('text on %i columns', async (width) => {
    const { out } = await place.runWith({ width }, 'check', 'designs', '--baseline', 'baseline.json');
    await expect(out).toMatchFileSnapshot(join(golden, 'outputs', `text-${width}.txt`));
    for (const line of out.split('\n')) if (line.trim().includes(' ')) expect(textColumns(line), line).toBeLessThanOrEqual(width);
  });

  it('colours change nothing but colours', async () => {
    const { out } = await place.runWith({ color: true, width: 80 }, 'check', 'designs', '--baseline', 'baseline.json');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are made of them
    const bare = out.replace(/\u001b\[[\d;]*m/g, '');
    expect(out).not.toBe(bare);
    await expect(bare).toMatchFileSnapshot(join(golden, 'outputs', 'text-80.txt'));
  });
});

describe('the outputs are what other programs take', () => {
  it.each([[[]], [['--suppressed']]])('SARIF keeps to the schema of OASIS %j', async (options) => {
    const sarif = JSON.parse(await check('--format', 'sarif', ...options));
    const schema = JSON.parse(readFileSync(join(schemas, 'sarif-2.1.0-rtm.5.json'), 'utf8'));
    const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    expect([valid(sarif), valid.errors]).toEqual([true, null]);
    expect(valid({ ...sarif, runs: [{}] })).toBe(false);
  });

  it('SARIF has in each result what GitHub asks for', async () => {
    const [run] = JSON.parse(await check('--format', 'sarif')).runs;
    expect(run.results.length).toBeGreaterThan(8);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      const [{ physicalLocation, logicalLocations }] = result.locations;
      expect(decodeURIComponent(physicalLocation.artifactLocation.uri)).toMatch(/^designs\/\d\d-[a-z-]+\.trueline\.json$/);
      expect(physicalLocation.region).toEqual({
        startLine: expect.any(Number),
        startColumn: expect.any(Number),
        endLine: expect.any(Number),
        endColumn: expect.any(Number),
      });
      expect(logicalLocations[0].fullyQualifiedName).toMatch(/^\/(nodes|edges|accepted)\/./);
      expect(result.partialFingerprints['truelineFinding/v1']).toMatch(/^[a-z-]+@/);
      expect(result.suppressions).toBeUndefined();
    }
    for (const { shortDescription, fullDescription, help, properties } of run.tool.driver.rules) {
      expect([shortDescription.text, fullDescription.text, help.text, help.markdown].every((text) => text.length > 0)).toBe(true);
      expect(properties['problem.severity']).toMatch(/^(error|warning|recommendation)$/);
    }
    const questions = run.results.filter((result: { properties: { verdict: string } }) => result.properties.verdict === 'question');
    expect(questions.map((result: { level: string }) => result.level)).toEqual(['note', 'note']);
  });

  it('JUnit keeps to the schema of Jenkins', async () => {
    const schema = readFileSync(join(schemas, 'jenkins-junit.xsd'), 'utf8');
    const validate = (contents: string) => validateXML({ xml: [{ fileName: 'junit.xml', contents }], schema: [schema] });
    const junit = await check('--format', 'junit');
    expect(await validate(junit)).toMatchObject({ valid: true, errors: [] });
    expect((await validate(junit.replace('<testsuite ', '<suite '))).valid).toBe(false);
  });

  it('every annotation is one line that GitHub reads', async () => {
    const lines = (await check('--format', 'github')).trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=[^:,]+(,(line|endLine|col|endColumn)=\d+)+,title=[^:,]+::[^\r\n]+$/);
    expect(lines.length).toBeGreaterThan(10);
  });
});

describe('no text of a design gets out of its place', () => {
  const outputs = ['text', 'json', 'sarif', 'junit', 'github', 'markdown'];

  it.each(outputs)('no control characters, no commands of a build service in %s', async (format) => {
    const text = await check('--format', format);
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
    for (const line of text.split('\n')) {
      if (format !== 'github') expect(line.trimStart()).not.toMatch(/^::/);
      expect(line).not.toMatch(/##\w*\[/);
    }
  });

  it('annotations hold no line break that GitHub would decode', async () => {
    expect(await check('--format', 'github')).not.toMatch(/%0[AaDd]/);
  });

  it('Markdown holds no HTML but its own, no links but sources, no mentions', async () => {
    const whole = await check('--format', 'markdown');
    expect(whole).toContain('owned');
    const text = whole.replaceAll(drawn, '');
    expect(whole.length).toBeGreaterThan(text.length);
    expect(text.replaceAll(/<\/?code>|<br>/g, '')).not.toMatch(/<[a-z!/]/i);
    expect([...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, url]) => url).every((url) => url?.startsWith('https://example.com/'))).toBe(
      true,
    );
    expect(text).not.toMatch(/(^|[^&])[@#]\w/m);
    expect(text).not.toMatch(/(?<!\\)`/);
  });

  it('JSON gives the text back as it was', async () => {
    const { files } = JSON.parse(await check('--format', 'json'));
    const hostile = files.find(({ path }: { path: string }) => path.includes('hostile'));
    const design = JSON.parse(place.read('designs/08-hostile.trueline.json'));
    expect(hostile.findings.flatMap(({ nodes }: { nodes: string[] }) => nodes)).toContain(design.nodes[0].id);
  });
});
