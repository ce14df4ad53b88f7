import { chmodSync, readdirSync, statSync } from 'node:fs';
import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { changedText } from '../src/cli/files/edit-design.ts';
import { indexCatalog } from '../src/core/catalog/catalog.ts';
import { openDesign } from '../src/core/catalog/open-design.ts';
import { parseDesign } from '../src/core/design/parse.ts';
import { serializeDesign } from '../src/core/design/serialize.ts';
import { applyFix } from '../src/core/validator/apply-fix.ts';
import { validate } from '../src/core/validator/validate.ts';
import { frozenCatalog, Workplace } from './cli-world.ts';
import { RandomDesigner } from './random-design.ts';
import { designOf } from './rule-examples.ts';

const place = new Workplace({ load: frozenCatalog });
afterAll(() => place.remove());

const spot = `{
\t"trueline" : 1,
\t"mine": [1,2,   3],
\t"nodes": [
\t\t{ "service": "training", "id": "train", "fields": {"spot":true}, "note": "\\u0041" },
\t\t{ "service": "registry", "id": "kept" }
\t],
\t"edges": [ { "to": "train", "from": "kept", "flow": "trigger" } ]
}`;
beforeEach(() => void place.file('spot.trueline.json', spot));

describe('accept', () => {
  const accept = (...argv: readonly string[]) => place.run('accept', 'spot.trueline.json', ...argv);

  it('writes the acceptance into the design, and leaves every other byte', async () => {
    expect(await accept('spot-without-checkpoints@train', '--reason', 'Short "runs"', '--until', '2026-03-31', '--by', 'Ada')).toEqual({
      code: 0,
      out: 'spot.trueline.json: spot-without-checkpoints@train is accepted until 2026-03-31.\n',
      err: '',
    });
    expect(place.read('spot.trueline.json')).toBe(
      spot.replace(
        '"trigger" } ]\n}',
        `"trigger" } ],
\t"accepted": [
\t\t{
\t\t\t"finding": "spot-without-checkpoints@train",
\t\t\t"reason": "Short \\"runs\\"",
\t\t\t"by": "Ada",
\t\t\t"until": "2026-03-31"
\t\t}
\t]
}`,
      ),
    );
    const { out } = await place.run('check', 'spot.trueline.json', '--fail-on', 'warning');
    expect(out).toContain('accepted  spot-without-checkpoints@train\n    Short "runs"');
  });

  it('a second acceptance replaces the first; withdrawing takes it out', async () => {
    await accept('spot-without-checkpoints@train', '--reason', 'One');
    await accept('spot-without-checkpoints@train', '--reason', 'Two');
    expect(JSON.parse(place.read('spot.trueline.json')).accepted).toEqual([{ finding: 'spot-without-checkpoints@train', reason: 'Two' }]);
    expect((await accept('spot-without-checkpoints@train', '--withdraw')).code).toBe(0);
    expect(place.read('spot.trueline.json')).toBe(spot);
  });

  it('an acceptance that accepts nothing any more is reported', async () => {
    await accept('spot-without-checkpoints@train', '--reason', 'One');
    place.file('spot.trueline.json', place.read('spot.trueline.json').replace('"spot":true', '"spot":false'));
    expect((await place.run('check', 'spot.trueline.json')).out).toContain('stale-acceptance@spot-without-checkpoints@train');
  });

  it.each([
    [['spot-without-checkpoints@train'], 'accept needs --reason, and a reason in it'],
    [['spot-without-checkpoints@train', '--reason', ' '], 'accept needs --reason, and a reason in it'],
    [
      ['spot-without-checkpoint@train', '--reason', 'x'],
      'has no finding spot-without-checkpoint@train; did you mean "spot-without-checkpoints@train"?',
    ],
    [['spot-without-checkpoints@train', '--reason', 'x', '--until', '2026-02-30'], '--until is a day written YYYY-MM-DD, not "2026-02-30"'],
    [['spot-without-checkpoints@train', '--reason', 'x', '--until', '2025-12-31'], '--until 2025-12-31 is past; today is 2026-01-01'],
    [['spot-without-checkpoints@train', '--withdraw'], 'does not accept spot-without-checkpoints@train'],
  ])('%j is refused', async (argv, why) => {
    expect(await accept(...argv)).toEqual({ code: 2, out: '', err: expect.stringContaining(why) });
    expect(place.read('spot.trueline.json')).toBe(spot);
  });

  it('a question is answered, not accepted', async () => {
    place.file('open.trueline.json', spot.replace('"spot":true', ''));
    const { code, err } = await place.run('accept', 'open.trueline.json', 'spot-without-checkpoints@train', '--reason', 'x');
    expect([code, err]).toEqual([2, expect.stringContaining('is a question; answer it in the design: On Spot instances?')]);
  });
});

describe('fix', () => {
  it('repairs in the text, shows the difference, and leaves every other byte', async () => {
    const { code, out } = await place.run('fix', 'spot.trueline.json');
    const fixed = spot
      .replace('{"spot":true}', '{"spot":true, "checkpoints": true}')
      .replace('[ { "to": "train", "from": "kept", "flow": "trigger" } ]', '[]');
    expect(place.read('spot.trueline.json').replace(/, ?"checkpoints": ?true/, ', "checkpoints": true')).toBe(fixed);
    expect(code).toBe(0);
    expect(out).toContain('--- spot.trueline.json\n+++ spot.trueline.json\n@@ ');
    expect(out).toContain('\n-\\u0009"edges": [ { "to": "train"');
    expect(out).toContain('\nspot-without-checkpoints@train: Keep checkpoints\n');
    expect(out).toContain('\nspot.trueline.json: 2 repairs, nothing is left.\n');
    expect(await place.run('fix', 'spot.trueline.json')).toMatchObject({
      code: 0,
      out: 'spot.trueline.json: nothing to repair safely, nothing is left.\n',
    });
  });

  it('--dry-run writes nothing and says by its exit code that something would change', async () => {
    const before = statSync(place.file('spot.trueline.json')).mtimeMs;
    const { code, out } = await place.run('fix', 'spot.trueline.json', '--dry-run');
    expect([code, out]).toEqual([1, expect.stringContaining('2 repairs possible, nothing is left.')]);
    expect([place.read('spot.trueline.json'), statSync(place.file('spot.trueline.json')).mtimeMs]).toEqual([spot, before]);
  });

  it('--rule repairs only what that rule finds', async () => {
    const { out } = await place.run('fix', 'spot.trueline.json', '--rule', 'registry-starts-training');
    expect(out).toContain('1 repair, 1 finding left');
    expect(JSON.parse(place.read('spot.trueline.json'))).toEqual({ ...JSON.parse(spot), edges: [] });
    const wrong = await place.run('fix', 'spot.trueline.json', '--rule', 'registry-starts-trainings');
    expect(wrong).toEqual({
      code: 2,
      out: '',
      err: 'trueline: --rule: unknown rule "registry-starts-trainings"; did you mean "registry-starts-training"?\n',
    });
  });

  it('what it adds to a file without positions has none: the app lays such files out on opening', async () => {
    const edges = [{ from: 'train', to: 'live', flow: 'artifact' }];
    const nodes = [
      { id: 'train', service: 'training', fields: { spot: false } },
      { id: 'live', service: 'endpoint', variant: 'fast' },
    ];
    place.file('bare.trueline.json', { trueline: 1, nodes, edges });
    expect((await place.run('fix', 'bare.trueline.json')).out).toContain('1 repair, nothing is left');
    const after = JSON.parse(place.read('bare.trueline.json'));
    expect(after.nodes).toEqual([...nodes, { id: 'registry', service: 'registry' }]);
    expect(after.edges.map(({ from, to }: { from: string; to: string }) => `${from} ${to}`)).toEqual(['train registry', 'registry live']);
  });

  it('a file that may not be written stays, and nothing is left beside it', async () => {
    if (process.getuid?.() === 0) return expect(process.getuid()).toBe(0); // root may write everything
    chmodSync(place.folder, 0o555);
    const { code, err } = await place.run('fix', 'spot.trueline.json');
    chmodSync(place.folder, 0o755);
    expect([code, err]).toEqual([2, 'trueline: spot.trueline.json: The file may not be written.\n']);
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('editing a text', () => {
  const catalog = indexCatalog(catalogData);
  const read = (text: string) => {
    const parsed = parseDesign(text);
    if ('problems' in parsed) throw new Error(parsed.problems[0]?.message);
    return openDesign(parsed.design, catalog);
  };
  const byName = (design: ReturnType<typeof read>) => ({
    ...design,
    nodes: Object.fromEntries(design.nodes.map((node) => [node.id, node])),
    edges: Object.fromEntries(design.edges.map((edge) => [edge.id, edge])),
  });

  it('gives the changed design, after every random edit and in every style', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const designer = new RandomDesigner(catalog, seed);
      const first = designer.design(8, 10);
      const bare = { ...first, edges: first.edges.map(({ id: _, ...edge }) => edge) };
      const text =
        [serializeDesign(first), JSON.stringify(bare), JSON.stringify(bare, null, '\t').replaceAll('\n', '\r\n')][seed % 3] ?? '';
      let current = text;
      for (let step = 0; step < 12; step++) {
        const before = read(current);
        const after = designer.edit(before);
        current = changedText(current, before, after, catalog);
        expect(byName(read(current)), `seed ${seed}, step ${step}`).toEqual(byName(JSON.parse(JSON.stringify(after))));
      }
    }
  });

  it('every repair of every example of the catalog can be written into a text', () => {
    let repairs = 0;
    for (const rule of catalog.rules)
      for (const example of prose.rules[rule.id]?.examples.wrong ?? []) {
        const text = serializeDesign(designOf(catalog, example));
        const before = read(text);
        for (const finding of validate(before, catalog).findings.filter((one) => one.rule === rule.id))
          for (const index of finding.fixes.keys()) {
            const after = applyFix(before, catalog, finding, index);
            if (!after) continue;
            expect(byName(read(changedText(text, before, after, catalog)))).toEqual(byName(JSON.parse(JSON.stringify(after))));
            repairs++;
          }
      }
    expect(repairs).toBeGreaterThan(100);
  });
});
