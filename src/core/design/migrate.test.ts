import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMAT, formatOf, type Migration, migrated } from './migrate.ts';
import { parseDesign } from './parse.ts';
import { serializeDesign } from './serialize.ts';

const folder = join(import.meta.dirname, '../../../tests/samples/formats');

/** Frozen when their format was the newest; they are never written anew. */
const frozen = readdirSync(folder)
  .filter((name) => /^\d+\.trueline\.json$/.test(name))
  .map((name) => ({ format: Number.parseInt(name, 10), text: readFileSync(join(folder, name), 'utf8') }));

test('every format there ever was has a frozen sample, which is opened as it was meant', () => {
  expect(frozen.map(({ format }) => format).sort((a, b) => a - b)).toEqual(Array.from({ length: FORMAT }, (_, index) => index + 1));
  for (const { format, text } of frozen) {
    expect(JSON.parse(text)).toMatchObject({ trueline: format });
    const parsed = parseDesign(text);
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.design.trueline).toBe(FORMAT);
    const expected = readFileSync(join(folder, `${format}.opened.json`), 'utf8');
    expect(serializeDesign(parsed.design)).toBe(expected);
  }
});

const rename: Migration = (design) => ({ ...design, named: Reflect.get(design, 'title'), title: undefined });
const count: Migration = (design) => ({ ...design, times: 2 });

test('steps are taken one after the other, from the format that a file has', () => {
  expect(migrated({ trueline: 1, title: 'A', unknown: [1] }, [rename, count])).toEqual({ trueline: 3, named: 'A', times: 2, unknown: [1] });
  expect(migrated({ trueline: 2, title: 'A' }, [rename, count])).toEqual({ trueline: 3, title: 'A', times: 2 });
});

test('a design of the newest format is the same object, and what is none is left alone', () => {
  const design = { trueline: 1 };
  expect(migrated(design)).toBe(design);
  for (const trueline of ['1', 0, 1.5, null, -3]) {
    const odd = { trueline };
    expect([formatOf(odd), migrated(odd, [rename])]).toEqual([undefined, odd]);
  }
});

test('a file of a newer Trueline is refused with its number', () => {
  const parsed = parseDesign(`{"trueline": ${FORMAT + 1}, "nodes": [], "edges": []}`);
  expect(parsed).toMatchObject({ problems: [{ message: expect.stringContaining(`newer Trueline (format ${FORMAT + 1})`) }] });
});
