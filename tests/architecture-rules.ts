import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/** Who may import whom in `src/`, as one function over source texts, so that its own test can feed it bad samples. */

export interface SourceFile {
  /** From the project root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Path from the project root for files of ours (`src/core/design/design.ts`), undefined for packages. */
  readonly target: string | undefined;
}

/** A folder of core may import from the folders before it. */
export const CORE_ORDER = ['design', 'catalog', 'layout', 'validator', 'formats'];

/** A folder of the editor may import from the rows before its own, never from its neighbours on the same row. */
export const EDITOR_ROWS = [
  ['styles'],
  ['ui'],
  ['store'],
  ['icons', 'paint'],
  ['fields'],
  ['findings'],
  ['canvas', 'palette', 'inspector', 'checks', 'requirements', 'outline', 'files', 'notes', 'compare'],
  ['actions', 'tour'],
  ['topbar'],
  ['designs'],
];

/** What the packages of core may be: they run everywhere, without a DOM and without Node. */
const CORE_PACKAGES = ['zod/mini', 'jsonc-parser'];

/** Packages with one home. */
const HOMES: Readonly<Record<string, string>> = {
  '@xyflow/react': 'src/editor/canvas/',
  zustand: 'src/editor/store/',
  'html-to-image': 'src/editor/files/',
  fflate: 'src/editor/files/',
};

const MAX_LINES = 300;

/** Every import, re-export and `import()` of a file. Comments do not count. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const code = text.replace(/\/\*.*?\*\//gs, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const patterns = [
    /(?:^|[\n;])\s*(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]/g,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  const specifiers = patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
  return specifiers.map((specifier) => ({ file: path, specifier, target: targetOf(path, specifier) }));
}

function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#core/')) return `src/core/${specifier.slice('#core/'.length)}`;
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), specifier));
  return undefined;
}

/** One sentence for everything that breaks a rule: what, why, and the way out. */
export function violations(files: readonly SourceFile[]): string[] {
  const sources = files.filter(({ path }) => !isTest(path));
  return [...sources.flatMap(importsOf).flatMap(checkImport), ...sources.flatMap(checkText)];
}

function checkImport(item: Import): string[] {
  const { file, specifier, target } = item;
  const says = `${file} imports ${specifier}`;
  if (target === undefined) return checkPackage(file, specifier).map((reason) => `${says}: ${reason}`);
  const from = partOf(file);
  const to = partOf(target);
  if (to === undefined)
    return target.startsWith('src/') ? [] : [`${says}, which lies outside of src. Move what is needed into src, or pass it in.`];
  if (from !== to && to !== 'core') {
    return [`${says}: ${from} may not know ${to}. What both need belongs into src/core; what ${from} needs from outside is passed in.`];
  }
  if (from !== to && !specifier.startsWith('#core/'))
    return [`${says}: crossings into core are written \`#core/…\`, so that they are seen.`];
  if (from === to && specifier.startsWith('#core/')) return [`${says}: inside of core, neighbours use relative paths.`];
  if (from === 'core') return checkCoreOrder(says, file, target);
  return from === to && from === 'editor' ? checkEditorRows(says, file, target) : [];
}

function checkCoreOrder(says: string, file: string, target: string): string[] {
  const from = CORE_ORDER.indexOf(folderOf(file));
  const to = CORE_ORDER.indexOf(folderOf(target));
  if (from === -1 || to === -1) return [`${says}: a folder of core is missing in CORE_ORDER. Say there what it may know.`];
  if (to <= from) return [];
  const order = CORE_ORDER.join(' < ');
  return [`${says}: core imports only to the left (${order}). Move what both need to the left, or take it as a parameter.`];
}

function checkEditorRows(says: string, file: string, target: string): string[] {
  const [from, to] = [folderOf(file), folderOf(target)];
  if (from === to) return [];
  const row = (folder: string) => (folder === '' ? EDITOR_ROWS.length : EDITOR_ROWS.findIndex((names) => names.includes(folder)));
  const [fromRow, toRow] = [row(from), row(to)];
  if (fromRow === -1 || toRow === -1) return [`${says}: a folder of the editor is missing in EDITOR_ROWS. Say there what it may know.`];
  if (toRow < fromRow) return [];
  const way = 'Parts of the editor meet in the store: put what both need into store/ (state) or ui/ (looks), and let App compose them.';
  return [`${says}: ${from || 'App'} may not know ${to || 'App'}. ${way}`];
}

function checkPackage(file: string, specifier: string): string[] {
  const part = partOf(file);
  const builtIn = specifier.startsWith('node:') || builtinModules.includes(specifier);
  const home = Object.entries(HOMES).find(([name]) => specifier === name || specifier.startsWith(`${name}/`));
  if (part === 'core' && !CORE_PACKAGES.includes(specifier)) {
    return [`core runs everywhere and uses only ${CORE_PACKAGES.join(', ')}. Take the result as a parameter, or do it in editor or cli.`];
  }
  if (part === 'editor' && builtIn) return ['the editor runs in a browser, where Node modules are missing.'];
  if (part === 'cli' && /^(react|react-dom)(\/|$)/.test(specifier)) return ['the command line has no screen.'];
  if (home && !file.startsWith(home[1])) return [`only ${home[1]} may use ${home[0]}. Ask it through the store, or move this code there.`];
  return [];
}

/** What imports cannot show: sizes, the clock, dice, storage. */
function checkText({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  const lines = text.trimEnd().split('\n').length;
  if (lines > MAX_LINES)
    found.push(`${path} has ${lines} lines, more than ${MAX_LINES}. Something in it wants a file and a name of its own.`);
  const clock = text.match(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\brandomUUID\b/);
  if (partOf(path) === 'core' && clock) {
    found.push(
      `${path} uses ${clock[0]}: core has no clock and no dice, so that it always gives the same answer. Take times and ids as parameters.`,
    );
  }
  const storage = text.match(/\b(?:localStorage|sessionStorage|indexedDB)\b/);
  if (storage && path.startsWith('src/editor/') && !path.startsWith('src/editor/files/')) {
    found.push(`${path} uses ${storage[0]}: only src/editor/files/ keeps things in the browser, because storage may be denied or full.`);
  }
  return found;
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** `core`, `editor` or `cli`; undefined elsewhere. */
function partOf(path: string): string | undefined {
  return /^src\/(core|editor|cli)\//.exec(path)?.[1];
}

/** The folder below the part: `design`. Empty for files that lie in the part itself. */
function folderOf(path: string): string {
  const [, , folder = '', rest] = path.split('/');
  return rest === undefined ? '' : folder;
}
