import { describe, expect, it } from 'vitest';
import { parseDesign } from '#core/design/parse.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { samples } from './sample-files.ts';

const readable = [...samples('good'), ...samples('hostile')].filter((sample) => sample.name !== 'bad-value-under-proto');

describe.each(readable.map((sample) => [sample.name, sample.text] as const))('the sample %s', (_, text) => {
  it('opens', () => {
    expect(parseDesign(text)).toHaveProperty('design');
  });

  it('is the same after being written and read', () => {
    const first = parseDesign(text);
    if ('problems' in first) throw new Error('does not open');
    const written = serializeDesign(first.design);
    const second = parseDesign(written);
    expect(second).toStrictEqual(first);
    if ('problems' in second) throw new Error('does not open again');
    expect(serializeDesign(second.design)).toBe(written);
  });

  it('leaves no trace on the prototype of objects', () => {
    expect({}).not.toHaveProperty('polluted');
  });
});

it.each(['everything', 'unknown-parts'])('the sample %s is written exactly as it stands', (name) => {
  const text = readable.find((sample) => sample.name === name)?.text ?? '';
  const parsed = parseDesign(text);
  expect('design' in parsed && serializeDesign(parsed.design)).toBe(text);
});

/** By file: [line, column, path, words of the message]. */
const expected: Readonly<Record<string, readonly (readonly [number, number, string, string])[]>> = {
  'a-list': [[1, 1, '', 'not a Trueline design']],
  'container-in-itself': [
    [5, 44, 'nodes[1].in', '"vpc" in "subnet" in "flow" in "vpc"'],
    [8, 44, 'nodes[4].in', '"own" in "own"'],
  ],
  'cut-off': [[4, 1, '', 'not JSON']],
  'dangling-edge': [[5, 26, 'edges[0].to', '"nowhere", but there is no such node']],
  'duplicate-annotation': [
    [6, 13, 'annotations[0].id', 'nodes[0] already'],
    [8, 13, 'annotations[2].id', 'annotations[1] already'],
  ],
  'duplicate-edge': [[6, 13, 'edges[1].id', 'edges[0] already']],
  'duplicate-node': [[6, 13, 'nodes[2].id', 'nodes[0] already']],
  'edge-to-itself': [[1, 92, 'edges[0].to', 'joins two nodes']],
  empty: [[1, 1, '', 'empty']],
  'newer-version': [[1, 1, '', 'newer Trueline (format 2)']],
  'no-such-container': [
    [4, 41, 'nodes[0].in', '"vpc", but there is no such node'],
    [5, 45, 'nodes[1].stepOf', '"pipeline", but there is no such node'],
  ],
  'not-a-design': [[1, 1, '', 'not a Trueline design']],
  'not-json': [[1, 1, '', 'not JSON']],
  'trailing-comma': [[5, 1, '', 'a key in double quotes is expected here']],
  'wrong-annotations': [
    [6, 28, 'annotations[0].kind', 'must be "note" or "text" or "frame" or "callout" or "legend", not "sticker"'],
    [7, 46, 'annotations[1].colour', '"violet" or "pink", not "red"'],
    [7, 61, 'annotations[1].text', 'must be a text, not 7'],
    [8, 5, 'annotations[2].id', 'is missing'],
    [8, 42, 'annotations[2].position.x', 'must be a number, not "left"'],
  ],
  'wrong-types': [
    [3, 12, 'title', 'must be a text, not 7'],
    [4, 12, 'stage', 'must be "draft" or "complete", not "finished"'],
    [5, 32, 'requirements.lineage', 'must be a text, a number, true, false, a list of texts, or null'],
    [7, 5, 'nodes[0].service', 'is missing'],
    [8, 13, 'nodes[1].id', 'must not be empty'],
    [9, 5, 'nodes[2]', 'must be an object'],
    [10, 54, 'nodes[3].position.x', 'must be a number, not "left"'],
    [10, 83, 'nodes[3].usedFor', 'must be a list'],
    [12, 12, 'edges', 'must be a list [ … ], not an object'],
    [13, 60, 'accepted[0].until', 'must be a day written YYYY-MM-DD, not "next year"'],
  ],
};

describe('bad files', () => {
  it('all have their problems written down', () => {
    expect(samples('bad').map((sample) => sample.name)).toEqual(Object.keys(expected).sort());
  });

  it.each(samples('bad').map((sample) => [sample.name, sample.text] as const))(
    '%s: every problem is named with its place',
    (name, text) => {
      const parsed = parseDesign(text);
      const problems = 'problems' in parsed ? parsed.problems : [];
      const wanted = expected[name] ?? [];
      expect(problems.map(({ line, column, path }) => [line, column, path])).toEqual(
        wanted.map(([line, column, path]) => [line, column, path]),
      );
      for (const [index, [, , path, words]] of wanted.entries()) {
        expect(problems[index]?.message).toContain(words);
        expect(problems[index]?.message.startsWith(path)).toBe(true);
      }
    },
  );
});
