import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { emptyDesign } from '#core/design/design.ts';
import { parseDesign } from '#core/design/parse.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { unzipped, zipped } from '../src/editor/files/everything.ts';
import { linkTo, textOfLink } from '../src/editor/files/share-link.ts';
import { bombLink, hostileCases, hostilePictures } from './hostile-cases.ts';
import { samples } from './sample-files.ts';

hostileCases(300);
hostilePictures(200);

it('a link gives back every good and hostile sample as it was, unknown parts included', async () => {
  for (const { name, text } of [...samples('good'), ...samples('hostile')]) {
    const parsed = parseDesign(text);
    if ('problems' in parsed) continue;
    const link = await linkTo({ ...emptyDesign, ...parsed.design, edges: [] }, 'https://example.org/app/?a=1#old');
    expect(link, name).toMatch(/^https:\/\/example\.org\/app\/\?a=1#design=[\w-]+$/);
    const again = parseDesign((await textOfLink(link.slice(link.indexOf('=', link.indexOf('#')) + 1))) ?? '');
    if ('problems' in again) throw new Error(name);
    expect(serializeDesign(again.design), name).toBe(serializeDesign({ ...emptyDesign, ...parsed.design, edges: [] }));
  }
});

it('a link that would unpack to more than a design may have is given up', async () => {
  const link = await bombLink();
  expect(link.length).toBeLessThan(100_000);
  expect(await textOfLink(link)).toBeUndefined();
});

it('a zip of all designs gives every one of them back, also where titles are the same or empty', async () => {
  const designs = ['One', 'One', '', '…', 'Ünïcode'].map((title, index) => ({ title, text: `{"trueline": 1, "index": ${index}}` }));
  const { files, problems } = unzipped(zipped(designs));
  expect(problems).toEqual([]);
  expect(files.map(({ text }) => text).sort()).toEqual(designs.map(({ text }) => text).sort());
  expect(new Set(files.map(({ name }) => name)).size).toBe(5);
});

it('a zip bomb is not unpacked: what claims or turns out to be too large is left out', async () => {
  const bomb = zipSync({ 'bomb.json': new Uint8Array(60_000_000), 'good.json': new TextEncoder().encode('{}') }, { level: 9 });
  const honest = unzipped(bomb);
  expect(honest.files.map(({ name }) => name)).toEqual(['good.json']);
  expect(honest.problems).toEqual([expect.stringContaining('bomb.json')]);
  const lying = bomb.slice();
  for (let at = 0; at + 4 <= lying.length; at++) {
    const view = new DataView(lying.buffer, at, 4);
    if (view.getUint32(0, true) === 60_000_000) view.setUint32(0, 1000, true); // every place that says how large it is
  }
  const { files } = unzipped(lying);
  for (const { text } of files) expect(text.length).toBeLessThanOrEqual(1000);
});
