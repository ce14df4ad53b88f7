import { indexCatalog } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import { parseDesign as parse } from '#core/design/parse.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import type { CheckedDesign } from '#core/formats/checked-file.ts';
import { citedSources, proseOf } from '#core/formats/cited-sources.ts';
import type { Finding } from '#core/validator/finding.ts';
import { checkDesign } from './checking/check-design.ts';
import type { Settings } from './config/settings.ts';
import type { ReadDesign } from './files/read-design.ts';
import { loadCatalog } from './load-catalog.ts';
import { suggestion } from './nearest.ts';
import type * as Public from './public.ts';
import { version as own } from './version.ts';

export const version: typeof Public.version = own;

export const parseDesign: typeof Public.parseDesign = (text) => parse(text);

export const check: typeof Public.check = async (design, { profile, rules = {}, today } = {}) => {
  const read = readAny(design);
  const settings = await settingsFor(profile, rules);
  const checked = checkDesign(typeof design === 'string' ? read : { ...read, text: undefined }, settings, today);
  const { report } = checked;
  return {
    profile: report.profile,
    findings: report.findings.map((finding) => plain(finding, checked)),
    accepted: report.accepted.map((finding) => plain(finding, checked)),
    holds: report.holds,
    notApplicable: report.notApplicable,
  };
};

export const render: typeof Public.render = async (design, { format: extension, today, ...wishes }) => {
  const { formatFor, renderDesign } = await import('./render-design.ts'); // large, and only this draws
  const format = formatFor(`.${extension}`);
  if (!format) throw new RangeError(`there is no format "${extension}"`);
  const read = readAny(design);
  const settings = await settingsFor(undefined, {});
  const day = today ?? new Date().toISOString().slice(0, 10);
  const { report } = checkDesign(read, settings, day);
  const opened = openDesign(read.file, settings.catalog);
  const isReport = format.id === 'html' || format.id === 'markdown' || format.id === 'pdf';
  return renderDesign(format, { design: opened, report }, settings, day, { ...wishes, findings: wishes.findings ?? isReport });
};

/** What is given is read like a file: its faults are the same, and nothing of it is trusted. */
function readAny(design: Public.Design | string): ReadDesign & { readonly text: string } {
  const text = typeof design === 'string' ? design : serializeDesign(design);
  const parsed = parse(text);
  if ('design' in parsed) return { file: parsed.design, text };
  const [{ line, column, message } = { line: 1, column: 1, message: 'it is empty' }] = parsed.problems;
  throw new TypeError(typeof design === 'string' ? `This is no design, ${line}:${column}: ${message}` : `This is no design: ${message}`);
}

async function settingsFor(profile: Settings['profile'], rules: NonNullable<Public.CheckOptions['rules']>): Promise<Settings> {
  const { data, prose } = await loadCatalog();
  const wanted = new Map(Object.entries(rules));
  const ids = data.rules.map(({ id }) => id);
  for (const id of wanted.keys()) if (!ids.includes(id)) throw new RangeError(`unknown rule "${id}"${suggestion(id, ids)}`);
  const set = data.rules.map((rule) => ({ ...rule, severity: wanted.get(rule.id) ?? rule.severity }));
  return {
    config: undefined,
    catalog: indexCatalog(wanted.size === 0 ? data : { ...data, rules: set }),
    prose,
    profile,
    draft: false,
    maxWarnings: undefined,
    baseline: undefined,
    fails: ({ verdict, severity }) => verdict !== 'question' && severity === 'error',
    ignores: () => false,
  };
}

function plain(finding: Finding, { catalog, prose, regionOf }: CheckedDesign): Public.Finding {
  const { id, rule, subject, verdict, severity, basis, message, nodes, edges, alternatives, fixes } = finding;
  const { line, column } = regionOf?.(subject) ?? {};
  return {
    id,
    rule,
    subject,
    verdict,
    severity,
    basis,
    message,
    ...proseOf(prose, rule),
    nodes,
    edges,
    sources: citedSources(catalog, prose, rule),
    alternatives: alternatives.map(({ service, variant, unknown }) => ({ service, ...(variant !== undefined && { variant }), unknown })),
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
    ...(line !== undefined && column !== undefined && { line, column }),
  };
}
