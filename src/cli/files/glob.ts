/** Whether a path is to be taken as a pattern. */
export const isGlob = (path: string): boolean => /[*?[{]/.test(path);

/**
 * A pattern as a test of paths with forward slashes: `*` and `?` stay inside of a folder, `**` crosses folders, `[abc]` is one
 * of these letters, `{a,b}` one of these words.
 */
export function globTest(pattern: string): (path: string) => boolean {
  let source = '';
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (pattern.startsWith('**', at)) {
      const before = at === 0 || pattern[at - 1] === '/';
      const folder = before && pattern[at + 2] === '/';
      source += folder ? '(?:[^/]+/)*' : '.*';
      at += folder ? 2 : 1;
    } else if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '[') {
      const end = pattern.indexOf(']', at + 2);
      if (end < 0) source += '\\[';
      else {
        const letters = pattern.slice(at + 1, end).replace(/[\\\]^]/g, '\\$&');
        source += letters.startsWith('!') ? `[^/${letters.slice(1)}]` : `[${letters}]`;
        at = end;
      }
    } else if (character === '{' && pattern.indexOf('}', at) > at) {
      depth++;
      source += '(?:';
    } else if (character === '}' && depth > 0) {
      depth--;
      source += ')';
    } else if (character === ',' && depth > 0) source += '|';
    else source += character.replace(/[\\^$.|?*+()[\]{}]/, '\\$&');
  }
  const test = new RegExp(`^${source}${')'.repeat(depth)}$`);
  return (path) => test.test(path);
}

/** The folder that a pattern starts in: everything before its first special part. */
export function globRoot(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}
