// Measures the advance widths of the bundled font and writes src/core/layout/font-metrics.ts.
// Run by hand after a new version of the font: node scripts/measure-font.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright';

const WEIGHTS = [400, 500, 600];
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const CHARS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}‐–—‘’“”…•€™−→×≤≥`.replace('\u00ad', '');
const chars = [...new Set(CHARS)].join('');

const file = createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
const font = readFileSync(file).toString('base64');
const own = process.env.TRUELINE_BROWSER ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const browser = await chromium.launch(own ? { executablePath: own } : {});
const page = await browser.newPage();
const widths = await page.evaluate(
  async ({ font, chars, weights }) => {
    const face = new FontFace('Measured', `url(data:font/woff2;base64,${font})`, { weight: '100 900' });
    document.fonts.add(await face.load());
    const context = document.createElement('canvas').getContext('2d');
    return weights.map((weight) => {
      context.font = `${weight} 1000px Measured`;
      return [...chars].map((char) => Math.round(context.measureText(char).width));
    });
  },
  { font, chars, weights: WEIGHTS },
);
await browser.close();

const rows = WEIGHTS.map((weight, i) => `  ${weight}: '${widths[i].map((width) => width.toString(36)).join(' ')}',`);
writeFileSync(
  new URL('../src/core/layout/font-metrics.ts', import.meta.url),
  `// Written by scripts/measure-font.mjs from the bundled Inter; do not edit.

/** The measured characters, in the order of the widths below. */
export const CHARACTERS =
  ${JSON.stringify(chars)};

/** Advance widths in thousandths of the font size, base 36, by weight. */
export const WIDTHS = {
${rows.join('\n')}
} as const;
`,
);
