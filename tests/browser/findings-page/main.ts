import { prose } from 'virtual:catalog-prose';
import { openDesign } from '../../../src/core/catalog/open-design.ts';
import { parseDesign } from '../../../src/core/design/parse.ts';
import { regionsOf } from '../../../src/core/design/regions.ts';
import type { CheckedFile } from '../../../src/core/formats/checked-file.ts';
import { findingsJson } from '../../../src/core/formats/findings-json.ts';
import type { Finding, Report } from '../../../src/core/validator/finding.ts';
import { catalog, wholeCatalog } from '../../../src/editor/store/catalog.ts';
import { checkDesign } from '../../../src/editor/store/checks.ts';

/** Checks designs one after the other, as the app does when they are opened: by its own session, which looks at what changed. */
async function findingsOf(files: readonly { readonly path: string; readonly text: string }[]): Promise<string> {
  await wholeCatalog();
  return findingsJson({ version: '', files: files.map(({ path, text }) => look(path, text)) });
}

function look(path: string, text: string): CheckedFile {
  const parsed = parseDesign(text);
  if ('problems' in parsed) return { path, uri: path, problems: parsed.problems };
  const opened = openDesign(parsed.design, catalog);
  const design = { ...opened, profile: opened.profile ?? 'notes', stage: 'complete' } as const;
  const live = checkDesign(design);
  if (!live) throw new Error(`the checks failed on ${path}`);
  const report: Report = JSON.parse(JSON.stringify(live)); // findings are worked out when they are read, and the next design is coming
  const regionOf = regionsOf(text, design);
  const fails = ({ verdict, severity }: Finding): boolean => verdict !== 'question' && severity === 'error';
  return { path, uri: path, problems: [], checked: { design, report, known: [], draft: false, fails, regionOf, catalog, prose } };
}

Object.assign(window, { findingsOf });
