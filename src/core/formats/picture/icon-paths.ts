/** An icon as filled paths in a square of `side` units. */
export interface IconPaths {
  readonly side: number;
  readonly paths: readonly { readonly d: string; readonly fill: string; readonly evenOdd: boolean }[];
}

const PREFIX = 'data:image/svg+xml,';
const known = new Map<string, IconPaths | undefined>();

/**
 * The paths of an official icon out of its data URI. The icons are plain: filled paths, some in groups that say no more than how
 * overlaps are filled. `undefined` for anything else, so that nothing is ever drawn in part.
 */
export const iconPaths = (uri: string | undefined): IconPaths | undefined => {
  if (uri === undefined) return undefined;
  if (!known.has(uri)) known.set(uri, read(uri));
  return known.get(uri);
};

const read = (uri: string): IconPaths | undefined => {
  if (!uri.startsWith(PREFIX)) return undefined;
  const svg = decodeURIComponent(uri.slice(PREFIX.length)).replace(/<defs>.*?<\/defs>/s, ''); // a clip to the icon's own square
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  if (!(side > 0)) return undefined;
  const paths: { d: string; fill: string; evenOdd: boolean }[] = [];
  let evenOdd = false;
  for (const [, name, attributes = ''] of svg.matchAll(/<([a-z]+)\b([^>]*)>/gi)) {
    const value = (attribute: string) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(attributes)?.[1];
    if (name === 'g') evenOdd = evenOdd || value('fill-rule') === 'evenodd';
    else if (name === 'path') {
      const [d, fill] = [value('d'), value('fill')];
      if (d === undefined || fill === undefined || !/^#[0-9a-f]{3,6}$/i.test(fill)) return undefined;
      paths.push({ d, fill: long(fill), evenOdd: evenOdd || value('fill-rule') === 'evenodd' });
    } else if (name !== 'svg') return undefined;
  }
  return { side, paths };
};

const long = (colour: string): string => (colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour);
