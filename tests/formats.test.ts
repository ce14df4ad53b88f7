import { PNG } from 'pngjs';
import { optimize } from 'svgo';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import type { Design } from '#core/design/design.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { formatOfFile, formats } from '#core/formats/design-formats.ts';
import { type Format, usualOptions } from '#core/formats/format.ts';
import { chunkBytes, chunksOf } from '#core/formats/png/png-chunks.ts';
import { catalog, environment, sourceOf, template } from './export-samples.ts';

const hard: Design = {
  trueline: 1,
  title: 'Näive "quotes" <b>&amp; tags</b> ]]> --> 模型 🚀 \u0007 \ufffe',
  requirements: { latency: '</metadata><script>alert(1)</script>' },
  nodes: [
    { id: '<a&"b">', service: 's3', name: "O'Neil & <sons>", position: { x: 0, y: 0 } },
    { id: 'b', service: 'made-up', name: '\u202eevil', position: { x: 300, y: 0 } },
  ],
  edges: [{ id: 'e"<', from: '<a&"b">', to: 'b', label: '`code` </text>' }],
  accepted: [{ finding: 'x@b', reason: 'because <i>' }],
  annotations: [
    { id: 'note "<', kind: 'note', text: ']]> </text> `code`\n\u202eevil 🚀 \ufffe', colour: 'pink', position: { x: 0, y: 200 } },
    { id: 'one', kind: 'callout', text: '<b>&amp;', at: '<a&"b">' },
    { id: 'two', kind: 'callout', at: 'e"<', position: { x: 3, y: -40 } },
    { id: 'frame', kind: 'frame', text: '"quoted"', position: { x: -40, y: -60 }, size: { width: 280, height: 160 } },
    { id: 'words', kind: 'text', text: '模型 %%{init}%%', textSize: 'large', position: { x: 600, y: 0 }, locked: true },
    { id: 'legend', kind: 'legend', text: '|"|', position: { x: 600, y: 100 }, size: { width: 200, height: 10 } },
  ],
};
const designs = { 'fraud-detection-mistakes': template('fraud-detection-mistakes'), 'a design of hard words': hard };

const bytesOf = (written: string | Uint8Array): Uint8Array => (typeof written === 'string' ? environment.encode(written) : written);
const named = (id: string): Format => {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(`There is no format ${id}.`);
  return format;
};

it('ids and extensions are there once', () => {
  for (const key of ['id', 'extension'] as const) expect(new Set(formats.map((format) => format[key])).size).toBe(formats.length);
});

describe.each(formats.filter(({ lossless }) => lossless).map((format) => [format.id, format] as const))('%s', (_, format) => {
  it.each(Object.entries(designs))('read back, %s is equal, byte for byte when it is saved again', async (_, design) => {
    const bytes = bytesOf(await format.write(sourceOf(design), usualOptions, environment));
    expect(formatOfFile(bytes)).toBe(format);
    const read = await format.read?.(bytes, environment);
    expect(read).toStrictEqual({ design });
    if (read && 'design' in read) expect(serializeDesign(read.design)).toBe(serializeDesign(design));
  });

  it('a file of noise is refused with words, never thrown at anybody', async () => {
    const whole = bytesOf(await format.write(sourceOf(hard), usualOptions, environment));
    let state = 1;
    const dice = (sides: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * sides);
    };
    for (let round = 0; round < 200; round++) {
      const bytes = whole.slice(0, round % 3 === 0 ? dice(whole.length) : whole.length);
      for (let i = 0; i < 1 + (round % 7); i++) if (bytes.length > 0) bytes[dice(bytes.length)] = dice(256);
      const read = await format.read?.(bytes, environment);
      if (read && 'problems' in read) expect(read.problems[0]?.message).toMatch(/\w/);
    }
  });
});

describe('a PNG that other programs have written again', () => {
  const write = async () => bytesOf(await named('png').write(sourceOf(designs['fraud-detection-mistakes']), usualOptions, environment));
  const read = async (bytes: Uint8Array) => named('png').read?.(bytes, environment);
  const design = designs['fraud-detection-mistakes'];

  it('still opens when its picture is packed anew and the text stays', async () => {
    const png = await write();
    const again = PNG.sync.write(PNG.sync.read(Buffer.from(png)), { deflateLevel: 1 });
    const text = chunksOf(png).find(({ type }) => type === 'iTXt');
    const parts = chunksOf(again).flatMap(({ type, start, end }) => {
      const own = again.subarray(start, end);
      return type === 'IEND' && text ? [png.subarray(text.start, text.end), own] : [own]; // at the end now
    });
    expect(await read(Buffer.concat([again.subarray(0, 8), ...parts]))).toStrictEqual({ design });
  });

  it.each([
    ['zTXt', async (json: Uint8Array) => [0, 0, ...(await environment.deflate(json))]],
    ['tEXt', async (json: Uint8Array) => [0, ...json]],
    ['iTXt', async (json: Uint8Array) => [0, 0, 0, 0, 0, ...json]],
  ])('still opens when the text was moved into %s', async (type, body) => {
    const png = await write();
    const json = environment.encode(serializeDesign(design));
    const data = Uint8Array.from([...environment.encode('trueline'), ...(await body(json))]);
    const kept = chunksOf(png).filter((chunk) => chunk.type !== 'iTXt');
    const parts = kept.map(({ start, end }) => png.subarray(start, end));
    const [header = new Uint8Array(), ...others] = parts;
    expect(await read(Buffer.concat([png.subarray(0, 8), header, chunkBytes(type, data), ...others]))).toStrictEqual({ design });
  });

  it('says what happened when the text is gone', async () => {
    const stripped = PNG.sync.write(PNG.sync.read(Buffer.from(await write())));
    expect(await read(stripped)).toMatchObject({
      problems: [{ message: expect.stringMatching(/holds no Trueline design.*taken it out/) }],
    });
  });

  it('is not unpacked beyond the size of a design', async () => {
    const png = await write();
    const bomb = chunkBytes(
      'iTXt',
      Buffer.concat([Buffer.from('trueline\0\x01\0\0\0'), await environment.deflate(new Uint8Array(60_000_000))]),
    );
    const header = chunksOf(png)[0];
    const file = Buffer.concat([png.subarray(0, header?.end), bomb, png.subarray(header?.end)]);
    expect(await read(file)).toMatchObject({ problems: [{ message: expect.stringContaining('cannot be read') }] });
  });
});

describe('an SVG that SVGO has made smaller', () => {
  const write = async () => String(await named('svg').write(sourceOf(designs['fraud-detection-mistakes']), usualOptions, environment));
  const read = async (svg: string) => named('svg').read?.(environment.encode(svg), environment);

  it('still opens when the metadata is kept', async () => {
    const { data } = optimize(await write(), {
      multipass: true,
      plugins: [{ name: 'preset-default', params: { overrides: { removeMetadata: false } } }],
    });
    expect(await read(data)).toStrictEqual({ design: designs['fraud-detection-mistakes'] });
  });

  it('says what happened when the metadata is gone', async () => {
    const { data } = optimize(await write(), { plugins: ['preset-default'] });
    expect(await read(data)).toMatchObject({ problems: [{ message: expect.stringMatching(/holds no Trueline design.*taken it out/) }] });
  });
});

it('a design needs nothing of the catalog to be drawn', async () => {
  const bare = indexCatalog({ ...catalog.data, services: [], rules: [], templates: [] });
  const source = { ...sourceOf(hard), catalog: bare };
  for (const format of formats) expect((await format.write(source, usualOptions, environment)).length).toBeGreaterThan(100);
});
