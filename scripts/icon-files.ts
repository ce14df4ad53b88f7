import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

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

/**
 * A module with the address of each icon file, for pages: browsers then load the icons that are seen, and none with the code. Some general
 * icons are drawn in an ink that a dark page swallows.
 */
export function iconFilesModule(root: string, icons: Readonly<Record<string, string>>): string {
  const ids = Object.keys(icons);
  const imports = ids.map(
    (id, at) => `import i${at} from ${JSON.stringify(`${join(root, 'node_modules/aws-icons/icons', id)}.svg?url&no-inline`)};`,
  );
  const dark = ids.filter((id) => /2[34]2f3/i.test(icons[id] ?? ''));
  return [
    ...imports,
    `export const iconFiles = {${ids.map((id, at) => `${JSON.stringify(id)}:i${at}`).join(',')}};`,
    `export const inkIcons = new Set(${JSON.stringify(dark)});`,
  ].join('\n');
}

type GlyphPart = readonly [name: string, attributes: Readonly<Record<string, string>>];

/** Glyphs of Lucide as SVG path data on a grid of 24, by name. A name that Lucide does not have is left out. */
export async function readGlyphs(root: string, names: Iterable<string>): Promise<Record<string, string>> {
  const folder = join(root, 'node_modules/lucide-react/dist/esm/icons');
  const partsOf = async (name: string): Promise<readonly GlyphPart[]> => {
    const file = join(folder, `${name}.mjs`);
    if (!existsSync(file)) return [];
    const module: { __iconData?: { node: readonly GlyphPart[] } } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    const other = /export \{ default \} from '\.\/([\w-]+)\.mjs'/.exec(readFileSync(file, 'utf8'))?.[1]; // a former name
    return module.__iconData?.node ?? (other === undefined ? [] : partsOf(other));
  };
  const glyphs: Record<string, string> = {};
  for (const name of [...new Set(names)].sort()) {
    const parts = await partsOf(name);
    if (parts.length > 0) glyphs[name] = parts.map(partPath).join('');
  }
  return glyphs;
}

function partPath([name, attributes]: GlyphPart): string {
  const value = (attribute: string) => Number(attributes[attribute] ?? 0);
  const oval = (cx: number, cy: number, rx: number, ry: number) =>
    `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
  switch (name) {
    case 'path':
      return (attributes.d ?? '').replace(/^m/, 'M0 0m'); // parts are joined: the first move of each counts from the corner
    case 'circle':
      return oval(value('cx'), value('cy'), value('r'), value('r'));
    case 'ellipse':
      return oval(value('cx'), value('cy'), value('rx'), value('ry'));
    case 'line':
      return `M${value('x1')} ${value('y1')}L${value('x2')} ${value('y2')}`;
    case 'polyline':
    case 'polygon':
      return `M${attributes.points}${name === 'polygon' ? 'Z' : ''}`;
    case 'rect': {
      const [x, y, width, height] = [value('x'), value('y'), value('width'), value('height')];
      const r = value('rx') || value('ry');
      const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
      return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`;
    }
    default:
      throw new Error(`A glyph is drawn with <${name}>, which is not known here.`);
  }
}
