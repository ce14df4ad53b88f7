import { describe, expect, it } from 'vitest';
import type { Design } from '#core/design/design.ts';
import { usualOptions } from '#core/formats/format.ts';
import { writeHtmlReport } from '#core/formats/report/html-report.ts';
import { writeMarkdownReport } from '#core/formats/report/markdown-report.ts';
import { reviewOf } from '#core/formats/report/review.ts';
import { validate } from '#core/validator/validate.ts';
import { catalog, environment, sourceOf, template } from './export-samples.ts';

const drawn = template('fraud-detection-mistakes');
const first = validate(drawn, catalog).findings[0]?.id ?? '';
/** With a requirement, and one finding accepted. */
const design: Design = {
  ...drawn,
  requirements: { ...drawn.requirements, privateNetwork: true },
  accepted: [{ finding: first, reason: 'Known since spring.', by: 'Ada', until: '2027-01-01' }],
};
const evil = '<script>alert(1)</script> [x](javascript:alert(1)) | `code` ![](http://evil/x.png) "onload="';
const hostile: Design = {
  trueline: 1,
  title: evil,
  requirements: { [evil]: evil },
  nodes: [
    { id: evil, service: evil, name: evil, usedFor: [evil], fields: { [evil]: evil } },
    { id: 'b', service: 's3', name: evil, in: evil, usedFor: [evil] },
  ],
  edges: [{ id: evil, from: evil, to: 'b', label: evil, intent: evil }],
  accepted: [{ finding: `x@${evil}`, reason: evil, by: evil }],
};

const plain = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\\(?=[^a-z0-9\s])/gi, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

describe.each([
  ['HTML', writeHtmlReport, /<script|<img|<[^>]*\sonload=/i],
  ['Markdown', writeMarkdownReport, /<script|<img|[^\\]\]\(javascript|!\[[^\]]*[^\\]\]\(http/i],
])('the report in %s', (_, write, markup) => {
  it('names every finding with reason, source and decision, every node and every requirement', async () => {
    const source = sourceOf(design);
    const text = plain(await write(source, usualOptions, environment));
    const lost: string[] = [];
    const look = (...parts: readonly string[]) => lost.push(...parts.filter((part) => !text.includes(part)));
    const review = reviewOf(source, await source.prose());
    expect(review.findings.length).toBeGreaterThan(3);
    for (const finding of review.findings) {
      look(finding.message, finding.id, finding.why, finding.instead);
      expect(finding.sources.length).toBeGreaterThan(0);
      look(...finding.sources.map(({ title, claim }) => claim ?? title));
      expect(finding.decision).toBe('open');
    }
    expect(review.accepted).toMatchObject([{ id: first, decision: 'accepted by Ada until 2027-01-01: Known since spring.' }]);
    look('accepted by Ada until 2027-01-01: Known since spring.');
    for (const { name, rows } of review.nodes) look(name, ...rows.flat());
    expect(review.requirements.length).toBeGreaterThan(0);
    for (const row of review.requirements) look(...Object.values(row));
    expect(lost).toEqual([]);
  });

  it('nothing that the author wrote is markup', async () => {
    const text = await write(sourceOf(hostile), usualOptions, environment);
    expect(markup.exec(text)?.[0]).toBeUndefined();
  });
});

it('a Markdown report has its picture in it, or as a diagram', async () => {
  const source = sourceOf(design);
  const inside = await writeMarkdownReport(source, usualOptions, environment);
  const picture = /!\[.*\]\(data:image\/svg\+xml;base64,([\w+/=]+)\)/.exec(inside)?.[1] ?? '';
  expect(Buffer.from(picture, 'base64').toString()).toMatch(/^<\?xml[^>]*>\s<svg[\s\S]*<\/svg>\s*$/);
  expect(await writeMarkdownReport(source, { ...usualOptions, figure: 'mermaid' }, environment)).toMatch(
    /```mermaid\n---\ntitle: .*\n---\nflowchart LR\n/,
  );
});

it('callouts are a numbered list in a report, notes another, and the legend is in its picture', async () => {
  const annotated: Design = {
    ...design,
    annotations: [
      { id: 'one', kind: 'callout', text: 'Comes in\nat night', at: design.nodes[0]?.id ?? '' },
      { id: 'two', kind: 'callout', text: '<b>', at: design.edges[0]?.id ?? '' },
      { id: 'note', kind: 'note', text: 'Ask *them*', position: { x: 0, y: -300 } },
      { id: 'frame', kind: 'frame', text: 'Ingest', position: { x: 0, y: -600 } },
      { id: 'legend', kind: 'legend', position: { x: -600, y: 0 } },
    ],
  };
  const markdown = await writeMarkdownReport(sourceOf(annotated), usualOptions, environment);
  expect(markdown).toMatch(
    /## Callouts\n\n1\. .*: Comes in at night\n2\. .* to .*: &lt;b&gt;\n\n## Notes\n\n- Ask \\\*them\\\*\n- Frame: Ingest\n/,
  );
  const html = await writeHtmlReport(sourceOf(annotated), usualOptions, environment);
  expect(html).toMatch(/<h2>Callouts<\/h2>\s*<ol class="said"><li>[^<]*Comes in/);
  expect(html.match(/<g data-annotation="legend">/g)).toHaveLength(1);
  expect(await writeMarkdownReport(sourceOf(design), usualOptions, environment)).not.toContain('## Callouts');
});
