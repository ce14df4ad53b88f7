import { zipSync } from 'fflate';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { withEdgeIds } from '#core/design/edge-ids.ts';
import { parseDesign } from '#core/design/parse.ts';
import { LARGEST_FILE } from '#core/design/text-limits.ts';
import { withDesign } from '#core/formats/png/png-design.ts';
import { designElement } from '#core/formats/svg/svg-design.ts';
import { deflated, fromLetters, toLetters } from '../src/editor/files/deflate.ts';
import { unzipped, zipped } from '../src/editor/files/everything.ts';
import { readDesignFile } from '../src/editor/files/read-design.ts';
import { linkTo, textOfLink } from '../src/editor/files/share-link.ts';
import { textTools } from '../src/editor/files/text-tools.ts';
import { damaged } from './hostile.ts';
import { seeded } from './random.ts';
import { samples } from './sample-files.ts';

const texts = samples('good').map((sample) => sample.text);

/** A text of a design or none: whatever comes out of hostile input is looked at by the reader, which never throws. */
function isHarmless(text: string | undefined): void {
  if (text === undefined) return;
  const parsed = parseDesign(text);
  if ('problems' in parsed && parsed.problems.length === 0) throw new Error('neither a design nor a reason');
}

/** Links and zips that somebody damaged, by chance or on purpose. */
export function hostileCases(rounds: number): void {
  it(`${rounds} damaged links give a design, or none, and never an error`, async () => {
    const random = seeded(11);
    const links = await Promise.all(
      texts.map(async (text) => {
        const parsed = parseDesign(text);
        if ('problems' in parsed) throw new Error('a good sample');
        const link = await linkTo({ ...parsed.design, edges: [] }, 'https://example.org/');
        return fromLetters(link.slice(link.indexOf('#design=') + 8)) ?? new Uint8Array();
      }),
    );
    let read = 0;
    for (let round = 0; round < rounds; round++) {
      const bytes = damaged(random.pick(links), random);
      const letters = random.below(8) === 0 ? String.fromCharCode(...bytes) : toLetters(bytes);
      const text = await textOfLink(letters);
      isHarmless(text);
      if (text !== undefined) read += 1;
    }
    expect(read).toBeLessThan(rounds);
  });

  it(`${rounds} damaged zips give files, or reasons, and never an error`, async () => {
    const random = seeded(12);
    const whole = [
      zipped(texts.map((text, index) => ({ title: `Design ${index}`, text }))),
      zipSync(
        { 'a.json': new TextEncoder().encode(texts[0]), '../b.json': new Uint8Array([1, 2, 3]), 'c.txt': new Uint8Array(9) },
        { level: 0 },
      ),
    ];
    for (let round = 0; round < rounds; round++) {
      const { files, problems } = unzipped(damaged(random.pick(whole), random));
      for (const { text } of files) {
        if (text.length > LARGEST_FILE) throw new Error('larger than a design may be');
        isHarmless(text);
      }
      for (const problem of problems) expect(problem.length).toBeLessThan(200);
    }
  });
}

/** A small PNG and an SVG for each design, as exports make them. */
async function pictures(): Promise<readonly Uint8Array[]> {
  const plain = new Uint8Array(PNG.sync.write(new PNG({ width: 8, height: 8 })));
  const inPng = async (text: string) => {
    const parsed = parseDesign(text);
    if ('problems' in parsed) throw new Error('a good sample');
    return withDesign(plain, { ...parsed.design, edges: withEdgeIds(parsed.design.edges) }, textTools);
  };
  const inSvg = (text: string) => new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${designElement(text)}</svg>`);
  return [...(await Promise.all(texts.map(inPng))), ...texts.map(inSvg)];
}

export function hostilePictures(rounds: number): void {
  it(`${rounds} damaged designs, PNGs and SVGs are opened, or refused with a reason, and never an error`, async () => {
    const random = seeded(13);
    const whole = [...(await pictures()), ...texts.map((text) => new TextEncoder().encode(text))];
    for (const bytes of whole) expect(await readDesignFile(bytes)).toHaveProperty('design');
    let refused = 0;
    for (let round = 0; round < rounds; round++) {
      const parsed = await readDesignFile(damaged(random.pick(whole), random));
      if ('problems' in parsed) {
        expect(parsed.problems.length).toBeGreaterThan(0);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(rounds / 10);
  });
}

/** A link that would be unpacked to far more than a design may have. */
export async function bombLink(): Promise<string> {
  return toLetters(await deflated(' '.repeat(LARGEST_FILE + 1)));
}
