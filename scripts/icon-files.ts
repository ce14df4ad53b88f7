import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The official icons as data URIs. Licence and good manners both ask that they stay as AWS drew them: only `<title>` goes,
 * which holds a file name that browsers would show as a tooltip.
 */
export function readIcons(root: string, ids: Iterable<string>): { icons: Record<string, string>; missing: string[] } {
  const icons: Record<string, string> = {};
  const missing: string[] = [];
  for (const id of [...new Set(ids)].sort()) {
    const file = join(root, 'node_modules/aws-icons/icons', `${id}.svg`);
    if (existsSync(file)) icons[id] = toDataUri(readFileSync(file, 'utf8').replace(/<title>.*?<\/title>/s, ''));
    else missing.push(id);
  }
  return { icons, missing };
}

/** Percent-encodes only what a data URI cannot hold: shorter than base64, and it compresses well. */
function toDataUri(svg: string): string {
  const encoded = svg
    .trim()
    .replace(/[%#<>{}|\\^`\s]/g, (char) => (/\s/.test(char) ? '%20' : `%${char.charCodeAt(0).toString(16).toUpperCase()}`));
  return `data:image/svg+xml,${encoded}`;
}
