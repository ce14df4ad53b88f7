import type { CitedSource } from '../cited-sources.ts';
import type { Environment } from '../environment.ts';
import type { ExportOptions, Source } from '../format.ts';
import { type Colours, themeColours } from '../picture/colours.ts';
import { xmlText } from '../plain-text.ts';
import { reportPicture } from './report-picture.ts';
import { type ReviewFinding, type Row, reviewOf } from './review.ts';

/** A report on a design as one page that needs nothing else: no scripts, nothing from elsewhere, fit for printing. */
export const writeHtmlReport = async (source: Source, options: ExportOptions, environment: Environment): Promise<string> => {
  const review = reviewOf(source, await source.prose());
  const svg = (await reportPicture(source, options, environment)).replace(/^<\?xml.*?\?>\s*/, '');
  const title = xmlText(review.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${css(themeColours[options.theme])}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${list(review.about)}
<figure>${svg}</figure>
${items('Callouts', 'ol', review.beside.callouts)}${items('Notes', 'ul', review.beside.notes)}<h2>Requirements</h2>
${
  review.requirements.length === 0
    ? '<p>None are stated.</p>'
    : table(
        ['Requirement', 'Wanted', 'State'],
        review.requirements.map(({ name, value, state }) => [name, value, state]),
      )
}
<h2>Findings</h2>
${findings(review.findings, 'Nothing found.')}
<h2>Accepted</h2>
${findings(review.accepted, 'Nothing was accepted.')}
<h2>Services</h2>
${review.nodes.map(({ name, rows }) => `<section><h3>${xmlText(name)}</h3>${list(rows)}</section>`).join('\n')}
<h2>Arrows</h2>
${
  review.edges.length === 0
    ? '<p>None.</p>'
    : table(
        ['From', 'To', 'Carries'],
        review.edges.map(({ from, to, carries }) => [from, to, carries]),
      )
}
</main>
</body>
</html>
`;
};

const items = (title: string, tag: 'ol' | 'ul', texts: readonly string[]): string =>
  texts.length === 0
    ? ''
    : `<h2>${title}</h2>\n<${tag} class="said">${texts.map((text) => `<li>${xmlText(text)}</li>`).join('')}</${tag}>\n`;

const list = (rows: readonly Row[]): string =>
  `<dl>${rows.map(([name, value]) => `<dt>${xmlText(name)}</dt><dd>${xmlText(value)}</dd>`).join('')}</dl>`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const cells = (tag: 'th' | 'td', row: readonly string[]) => row.map((text) => `<${tag}>${xmlText(text)}</${tag}>`).join('');
  return `<table><thead><tr>${cells('th', head)}</tr></thead><tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody></table>`;
};

const findings = (found: readonly ReviewFinding[], none: string): string =>
  found.length === 0 ? `<p>${none}</p>` : found.map(findingHtml).join('\n');

const findingHtml = ({ kind, message, id, why, advice, instead, sources, decision }: ReviewFinding): string => {
  const tone = /^(error|warning|question)/.exec(kind)?.[0] ?? 'advice';
  const named = (name: string, text: string) => (text === '' ? '' : `<dt>${name}</dt><dd>${xmlText(text)}</dd>`);
  const cited = sources.map((source) => `<li>${sourceHtml(source)}</li>`).join('');
  return `<section class="finding ${tone}"><p class="kind">${xmlText(kind)}</p><h3>${xmlText(message)}</h3>
<dl>${named('Why', why)}${named('Do', advice)}${named('Instead', instead)}${cited === '' ? '' : `<dt>Sources</dt><dd><ul>${cited}</ul></dd>`}${named('Decision', decision)}<dt>Id</dt><dd><code>${xmlText(id)}</code></dd></dl></section>`;
};

const sourceHtml = ({ claim, text, aws, title, url, read, note }: CitedSource): string => {
  const words = xmlText(`${claim ? `${claim}, ` : ''}${title}${read ? `, read ${read}` : ''}`);
  const link = url !== undefined && /^https?:/.test(url) ? `<a href="${xmlText(url)}">${words}</a>` : words;
  const more = [text, aws && `AWS today: ${aws}`, note].filter((part) => part !== undefined && part !== '');
  return `${link}${more.length > 0 ? `: ${xmlText(more.join(' '))}` : ''}`;
};

const css = (colours: Colours): string => `
body{margin:0;font:14px/1.5 'Inter Variable',Inter,system-ui,sans-serif;color:${colours.ink};background:${colours.panel}}
main{max-width:1100px;margin:0 auto;padding:32px 24px}
h1{font-size:26px;line-height:1.2}h2{margin:36px 0 12px;font-size:18px}h3{margin:0 0 8px;font-size:14px}
figure{margin:24px 0;border:1px solid ${colours.line};border-radius:10px;overflow:hidden}figure svg{display:block;width:100%;height:auto}
dl{display:grid;grid-template-columns:minmax(120px,200px) 1fr;gap:4px 16px;margin:0}dt{color:${colours.ink3}}dd{margin:0;overflow-wrap:anywhere}
ul,ol{margin:0;padding-left:18px}.said li{white-space:pre-wrap;overflow-wrap:anywhere}table{width:100%;border-collapse:collapse}th,td{padding:6px 10px 6px 0;border-bottom:1px solid ${colours.line};text-align:left;vertical-align:top;overflow-wrap:anywhere}th{color:${colours.ink3};font-weight:500}
section{margin:0 0 16px;padding:14px 16px;border:1px solid ${colours.line};border-radius:10px;break-inside:avoid}
.finding{border-left:4px solid ${colours.tones.advice.strong}}${(['error', 'warning', 'question'] as const)
  .map((tone) => `.finding.${tone}{border-left-color:${colours.tones[tone].strong}}.${tone} .kind{color:${colours.tones[tone].strong}}`)
  .join('')}
.kind{margin:0 0 2px;font-size:12px;font-weight:600}a{color:inherit}code{font-size:12px}
@media print{body{background:#fff}main{max-width:none;padding:0}}
`;
