import { describe, expect, it } from 'vitest';
import { withEdgeIds } from '#core/design/edge-ids.ts';
import { graphOf } from '#core/design/graph.ts';
import { parseDesign } from '#core/design/parse.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { type Random, seeded } from './random.ts';
import { samples } from './sample-files.ts';

const good = [...samples('good'), ...samples('hostile')].map((sample) => sample.text);

/** Whatever the text is: a design that can be used, or problems that can be shown. */
function survives(text: string): 'design' | 'problems' {
  const parsed = parseDesign(text);
  if ('problems' in parsed) {
    expect(parsed.problems.length).toBeGreaterThan(0);
    const lines = text.split('\n').length;
    for (const { line, column, message } of parsed.problems) {
      if (!(line >= 1 && line <= lines && column >= 1 && message.length > 0 && message.length < 2000))
        throw new Error(`${line}:${column} ${message}`);
    }
    return 'problems';
  }
  const again = parseDesign(serializeDesign(parsed.design));
  if (!('design' in again)) throw new Error('what was written cannot be read');
  const graph = graphOf({ ...parsed.design, edges: withEdgeIds(parsed.design.edges) });
  for (const node of parsed.design.nodes) if (graph.ancestors(node.id).includes(node)) throw new Error('a container in itself');
  for (const edge of parsed.design.edges) if (!graph.node(edge.from) || !graph.node(edge.to)) throw new Error('a dangling edge');
  return 'design';
}

const scraps = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\\u',
  '\u0000',
  '\uD800',
  '-',
  '1e999',
  'null',
  '__proto__',
  '"in": "vpc", ',
  '/*',
  '\n',
  '\u2028',
];

function bytesChanged(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const cut = random.below(3) === 0 ? random.below(30) : random.below(2);
  return text.slice(0, at) + (random.below(4) > 0 ? random.pick(scraps) : '') + text.slice(at + cut);
}

const values: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  '',
  'vpc',
  'train',
  'x'.repeat(300),
  true,
  [],
  {},
  [[]],
  { x: 1 },
  ['a'],
  { id: 'a', service: 's3' },
];

function partChanged(text: string, random: Random): string {
  const root: unknown = JSON.parse(text.replace('\uFEFF', ''));
  let holder: unknown = root;
  for (let depth = random.below(5); depth >= 0; depth--) {
    if (typeof holder !== 'object' || holder === null) break;
    const keys = Object.keys(holder);
    if (keys.length === 0) break;
    const key = random.pick(keys);
    const inner: unknown = Reflect.get(holder, key);
    if (depth > 0 && typeof inner === 'object' && inner !== null) {
      holder = inner;
      continue;
    }
    if (random.below(3) === 0) Reflect.deleteProperty(holder, key);
    else Reflect.set(holder, key, random.pick(values));
    break;
  }
  return JSON.stringify(root);
}

describe('reading never throws and never gives a design that cannot be used', () => {
  it('after 4000 changes to the text of good files', () => {
    const random = seeded(1);
    const seen = { design: 0, problems: 0 };
    for (let run = 0; run < 4000; run++) {
      let text = random.pick(good);
      for (let change = random.below(3); change >= 0; change--) text = bytesChanged(text, random);
      seen[survives(text)]++;
    }
    expect(seen.design).toBeGreaterThan(100);
    expect(seen.problems).toBeGreaterThan(1000);
  });

  it('after 4000 changes to the values of good files', () => {
    const random = seeded(2);
    const seen = { design: 0, problems: 0 };
    for (let run = 0; run < 4000; run++) {
      let text = random.pick(good);
      for (let change = random.below(3); change >= 0; change--) text = partChanged(text, random);
      seen[survives(text)]++;
    }
    expect(seen.design).toBeGreaterThan(300);
    expect(seen.problems).toBeGreaterThan(300);
  });

  it('on 2000 texts of noise', () => {
    const random = seeded(3);
    for (let run = 0; run < 2000; run++) {
      let text = '';
      for (let part = random.below(40); part >= 0; part--) text += random.pick(scraps);
      survives(text);
    }
  });
});

describe('sizes', () => {
  it('50 MB are refused with the size named, whatever they hold', () => {
    for (const text of ['x'.repeat(50_000_000), `"${'ä'.repeat(25_000_000)}"`, '['.repeat(50_000_000)]) {
      const parsed = parseDesign(text);
      expect(parsed).toEqual({
        problems: [{ line: 1, column: 1, path: '', message: expect.stringMatching(/50(\.1)? MB; designs of up to 20 MB/) }],
      });
    }
  });

  it('just under the limit, noise is answered with one problem', () => {
    for (const scrap of [',', ':', '{', '[,', '"a":', '\n', '\\"', '1 ', '/*']) {
      const parsed = parseDesign(`{"trueline": 1, "nodes": [${scrap.repeat(Math.floor(4_000_000 / scrap.length))}`);
      expect('problems' in parsed && parsed.problems.length).toBe(1);
    }
  });

  it('deep nesting is refused where it gets too deep', () => {
    const deep = `{"trueline": 1, "nodes": [], "edges": [],\n"x": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(parseDesign(deep)).toEqual({ problems: [{ line: 2, column: 105, path: '', message: expect.stringContaining('100 levels') }] });
    const allowed = `{"trueline": 1, "nodes": [], "edges": [], "x": ${'['.repeat(99)}"[[[["${']'.repeat(99)}}`;
    expect(survives(allowed)).toBe('design');
  });

  it('containers that nest absurdly deep are refused', () => {
    const nodes = Array.from({ length: 5000 }, (_, index) => ({
      id: `n${index}`,
      service: 'vpc',
      ...(index > 0 ? { in: `n${index - 1}` } : {}),
    }));
    expect(parseDesign(JSON.stringify({ trueline: 1, nodes, edges: [] }))).toMatchObject({ problems: [{ path: 'nodes[51]' }] });
    expect(parseDesign(JSON.stringify({ trueline: 1, nodes: nodes.slice(0, 51), edges: [] }))).toHaveProperty('design');
  });

  it('of thousands of problems the first hundred are named and the rest is counted', () => {
    const nodes = Array.from({ length: 20_000 }, () => ({ id: 'same' }));
    const parsed = parseDesign(JSON.stringify({ trueline: 1, nodes, edges: [] }, null, 1));
    expect('problems' in parsed && parsed.problems.map((problem) => problem.message)).toHaveLength(101);
    expect('problems' in parsed && parsed.problems.at(-1)?.message).toContain('19900 more');
  });

  it('10,000 nodes in one container and 15,000 edges between two nodes are read in no time', () => {
    const nodes = [
      { id: 'box', service: 'vpc' },
      ...Array.from({ length: 10_000 }, (_, index) => ({ id: `n${index}`, service: 's3', in: 'box' })),
    ];
    const edges = Array.from({ length: 15_000 }, () => ({ from: 'n1', to: 'n2' }));
    const parsed = parseDesign(JSON.stringify({ trueline: 1, nodes, edges }));
    expect(parsed).toHaveProperty('design');
    if ('design' in parsed) expect(withEdgeIds(parsed.design.edges).at(-1)?.id).toBe('n1 -> n2 (15000)');
  });
});
