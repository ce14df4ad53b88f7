import type { Catalog, CatalogData, Prose } from '#core/catalog/catalog.ts';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import type { Design } from '#core/design/design.ts';
import { locator } from '#core/design/locate.ts';
import { parseDesign } from '#core/design/parse.ts';
import type { CheckedFile } from '#core/formats/checked-file.ts';
import type { Finding, Severity } from '#core/validator/finding.ts';
import { validate } from '#core/validator/validate.ts';
import type { CheckCommand } from './arguments.ts';
import type { Terminal } from './terminal.ts';

export interface LoadedCatalog {
  readonly data: CatalogData;
  readonly prose: Prose;
}

/** Checks files and prints what was found. Gives the exit code: 0, 1 something found, 2 something could not be read. */
export async function check(command: CheckCommand, terminal: Terminal, load: () => Promise<LoadedCatalog>): Promise<0 | 1 | 2> {
  const { data, prose } = await load();
  const catalog = indexCatalog(data);
  const files: CheckedFile[] = [];
  for (const path of command.files) files.push(await checkFile(path, command, terminal, catalog));
  const { profile, draft } = command;
  terminal.print(command.format.write({ files, profile, draft, catalog, prose }));
  if (files.some((file) => file.problems.length > 0)) return 2;
  return files.some((file) => file.report?.findings.some((finding) => fails(finding, command))) ? 1 : 0;
}

async function checkFile(path: string, command: CheckCommand, terminal: Terminal, catalog: Catalog): Promise<CheckedFile> {
  const read = await terminal.read(path);
  if ('fault' in read) return unreadable(path, read.fault);
  const parsed = parseDesign(read.text);
  if ('problems' in parsed) return { path, problems: parsed.problems };
  try {
    const opened = openDesign(parsed.design, catalog);
    const design: Design = {
      ...opened,
      profile: command.profile ?? opened.profile ?? 'notes',
      stage: command.draft ? 'draft' : 'complete',
    };
    const report = validate(design, catalog, { today: terminal.today });
    return { path, problems: [], report, accepted: design.accepted, lineOf: lineFinder(read.text, design) };
  } catch (error) {
    // A fault of ours on one file must not keep the others from being reported.
    return unreadable(path, `The checks failed on this file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const unreadable = (path: string, message: string): CheckedFile => ({ path, problems: [{ line: 1, column: 1, path: '', message }] });

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, advice: 1 };

function fails({ verdict, severity }: Finding, { failOn, draft }: CheckCommand): boolean {
  if (verdict === 'question' || (verdict === 'to-draw' && draft)) return false;
  return ranks[severity] >= ranks[failOn];
}

/** Finds the line of a finding's subject: a node or an edge. Reads the text again, but only when first asked. */
function lineFinder(text: string, design: Design): (finding: Finding) => number | undefined {
  let paths: Map<string, readonly (string | number)[]> | undefined;
  let place: ReturnType<typeof locator> | undefined;
  return ({ subject }) => {
    if (!paths) {
      paths = new Map();
      for (const [index, { id }] of design.edges.entries()) paths.set(id, ['edges', index]);
      for (const [index, { id }] of design.nodes.entries()) paths.set(id, ['nodes', index]);
    }
    const path = paths.get(subject);
    if (!path) return undefined;
    place ??= locator(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return place(path).line;
  };
}
