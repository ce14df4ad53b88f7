import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isEmptyDesign } from '#core/design/design.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { LARGEST_FILE, megabytes } from '#core/design/text-limits.ts';
import { editorState } from '../store/editor-store.ts';
import { setNotice } from '../store/notice.ts';
import { flushDocument } from './autosave.ts';
import { newDocumentId } from './document-id.ts';
import { downloadBlob } from './download.ts';
import { fileName } from './file-name.ts';
import { patternFiles, restorePatterns } from './pattern-files.ts';
import { readDesign } from './read-design.ts';
import { addDesign, listDesigns, readStored } from './stored-design.ts';

const MOST_FILES = 2000;
const LARGEST_ZIP = 100_000_000;

interface NamedText {
  readonly title: string | undefined;
  readonly text: string;
}

const PATTERNS = 'patterns/';

/** One zip of some designs, each as the file that it would be downloaded as, and of patterns in a folder. Equal names get a number. */
export function zipped(designs: readonly NamedText[], patterns: readonly NamedText[] = []): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  const add = (folder: string, { title, text }: NamedText): void => {
    let name = `${folder}${fileName(title, 'trueline.json')}`;
    for (let count = 2; Object.hasOwn(files, name); count++) name = `${folder}${fileName(title, `${count}.trueline.json`)}`;
    files[name] = strToU8(text);
  };
  for (const design of designs) add('', design);
  for (const pattern of patterns) add(PATTERNS, pattern);
  return new Uint8Array(zipSync(files, { level: 6 }));
}

export interface Unzipped {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** What of it cannot be used, and why. */
  readonly problems: readonly string[];
}

/** The design files in a zip. Whatever the zip claims, no more is unpacked than that many files of the size of a design. */
export function unzipped(bytes: Uint8Array): Unzipped {
  const problems: string[] = [];
  let [count, size] = [0, 0];
  const wanted = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    if (!/\.json$/i.test(name) || name.startsWith('__MACOSX/')) return false;
    const fits = originalSize <= LARGEST_FILE && count < MOST_FILES && size + originalSize <= LARGEST_ZIP * 2;
    if (fits) [count, size] = [count + 1, size + originalSize];
    else if (problems.length < 20) problems.push(`${name.slice(0, 100)}: too large, or one of too many.`);
    return fits;
  };
  try {
    const files = Object.entries(unzipSync(bytes, { filter: wanted })).map(([name, content]) => ({ name, text: strFromU8(content) }));
    return { files, problems };
  } catch {
    return { files: [], problems: [...problems, 'This is not a zip, or it is damaged.'] };
  }
}

/** Downloads every design of this browser, the open one as it stands, and its patterns, in one zip. */
export async function downloadEverything(): Promise<void> {
  const { design, documentId } = editorState();
  await flushDocument();
  const stored = await storedTexts(documentId).catch(() => []); // denied storage: what is open can still be kept
  const open = isEmptyDesign(design) ? [] : [{ title: design.title, text: serializeDesign(design) }];
  const bytes = zipped([...open, ...stored], patternFiles());
  downloadBlob(new Blob([bytes], { type: 'application/zip' }), 'trueline-designs.zip');
}

async function storedTexts(except: string): Promise<readonly NamedText[]> {
  const designs: NamedText[] = [];
  for (const { id, title } of await listDesigns()) {
    const stored = id === except ? undefined : await readStored(id);
    if (stored) designs.push({ title, text: stored.text });
  }
  return designs;
}

/** Adds the designs and patterns of a zip to those of this browser. What is there already is not added again; nothing is replaced. */
export async function restoreFromZip(file: File): Promise<void> {
  if (file.size > LARGEST_ZIP) return say([`The zip has ${megabytes(file.size)}; up to ${megabytes(LARGEST_ZIP)} can be read.`], 0, 0);
  const { files, problems } = unzipped(new Uint8Array(await file.arrayBuffer()));
  const all = [...problems];
  const there = new Set((await storedTexts('')).map(({ text }) => text));
  let [added, known] = [0, 0];
  const patterns = files.filter(({ name }) => name.startsWith(PATTERNS));
  for (const { name, text } of files.filter((file) => !patterns.includes(file)).reverse()) {
    const parsed = await readDesign(text);
    if ('problems' in parsed) all.push(`${name}: ${parsed.problems[0]?.message ?? 'cannot be read'}`);
    else if (there.has(text)) known += 1;
    else {
      await addDesign(newDocumentId(), text, Date.now());
      there.add(text);
      added += 1;
    }
  }
  say(all, added, known, restorePatterns(patterns, all));
}

function say(problems: readonly string[], added: number, known: number, patterns = 0): void {
  const designs = (count: number) => `${count} ${count === 1 ? 'design' : 'designs'}`;
  const blocks = patterns === 0 ? '' : ` and ${patterns} ${patterns === 1 ? 'pattern' : 'patterns'}`;
  const parts = [`${designs(added)}${blocks} restored from the zip.`, ...(known > 0 ? [`${designs(known)} were here already.`] : [])];
  setNotice({ tone: problems.length > 0 ? 'error' : 'info', text: parts.join(' '), details: problems.slice(0, 8) });
}
