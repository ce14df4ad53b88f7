import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './outcome.ts';

/** What the start page costs before anything is clicked: every script and style that index.html loads, with all they import. */
export const sizeRow: Row = {
  name: 'size',
  measure: async ({ root, sites, log }) => {
    await sites();
    const files = startFiles(`${root}/dist/app`);
    const sizes = [...files].map(([name, text]) => ({ name, bytes: gzipSync(text).length }));
    for (const { name, bytes } of sizes) log(`  ${(bytes / 1000).toFixed(1).padStart(7)} kB  ${name}`);
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    return [
      {
        what: 'JS and CSS of the start page, gzip',
        ours: `${total.toFixed(1)} kB`,
        peer: '',
        value: total,
        target: 300,
        is: 'atMost',
        unit: ' kB',
      },
    ];
  },
};

function startFiles(folder: string): Map<string, string> {
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const files = new Map<string, string>();
  const waiting = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => posix.normalize(match[1] ?? ''));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (files.has(name)) continue;
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    files.set(name, text);
    const imports = name.endsWith('.js')
      ? text.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^;()'"]*?(?:from\s*)?["'](\.[^"']+)["']/g)
      : [];
    for (const [, specifier = ''] of imports) waiting.push(posix.join(posix.dirname(name), specifier));
  }
  if (files.size === 0) throw new Error('index.html loads nothing: the pattern no longer fits the build');
  return files;
}
