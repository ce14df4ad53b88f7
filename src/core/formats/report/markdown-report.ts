import { base64 } from '../base64.ts';
import type { CitedSource } from '../cited-sources.ts';
import type { Environment } from '../environment.ts';
import type { ExportOptions, Source } from '../format.ts';
import { writeMermaid } from '../mermaid.ts';
import { markdownCode, markdownText, markdownUrl } from '../plain-text.ts';
import { reportPicture } from './report-picture.ts';
import { type Review, type ReviewFinding, type Row, reviewOf } from './review.ts';

/** A report on a design in Markdown: something to attach to a review. No text of the author's is markup. */
export const writeMarkdownReport = async (source: Source, options: ExportOptions, environment: Environment): Promise<string> => {
  const review = reviewOf(source, await source.prose());
  const picture =
    options.figure === 'mermaid'
      ? `\`\`\`mermaid\n${writeMermaid(source, options)}\`\`\``
      : `![${markdownText(review.title)}](data:image/svg+xml;base64,${base64(environment.encode(await reportPicture(source, options, environment)))})`;
  const parts = [
    `# ${markdownText(review.title)}`,
    table(['', ''], review.about),
    '## Picture',
    picture,
    ...besideParts(review),
    ...requirementParts(review),
    ...findingParts('Findings', review.findings, 'Nothing found.'),
    ...findingParts('Accepted', review.accepted, 'Nothing was accepted.'),
    '## Services',
    ...review.nodes.map(({ name, rows }) => `### ${markdownText(name)}\n\n${table(['Fact', 'Value'], rows)}`),
    '## Arrows',
    review.edges.length === 0
      ? 'None.'
      : table(
          ['From', 'To', 'Carries'],
          review.edges.map(({ from, to, carries }) => [from, to, carries]),
        ),
  ];
  return `${parts.join('\n\n')}\n`;
};

const table = (head: readonly string[], rows: readonly (Row | readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(markdownText))].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const besideParts = ({ beside: { callouts, notes } }: Review): readonly string[] => [
  ...(callouts.length === 0
    ? []
    : ['## Callouts', callouts.map((text, i) => `${i + 1}. ${markdownText(text.replace(/\s*[\r\n]+\s*/g, ' '))}`).join('\n')]),
  ...(notes.length === 0 ? [] : ['## Notes', notes.map((text) => `- ${markdownText(text.replace(/\s*[\r\n]+\s*/g, ' '))}`).join('\n')]),
];

const requirementParts = ({ requirements }: Review): readonly string[] => [
  '## Requirements',
  requirements.length === 0
    ? 'None are stated.'
    : table(
        ['Requirement', 'Wanted', 'State'],
        requirements.map(({ name, value, state }) => [name, value, state]),
      ),
];

const findingParts = (title: string, findings: readonly ReviewFinding[], none: string): readonly string[] => [
  `## ${title}`,
  ...(findings.length === 0 ? [none] : findings.map(findingText)),
];

const findingText = ({ kind, message, id, why, advice, instead, sources, decision }: ReviewFinding): string =>
  [
    `### ${markdownText(message)}`,
    [
      `- **${markdownText(kind)}** ${markdownCode(id)}`,
      ...named('Why', why),
      ...named('Do', advice),
      ...named('Instead', instead),
      ...sources.map((source) => `- Source: ${sourceText(source)}`),
      `- Decision: ${markdownText(decision)}`,
    ].join('\n'),
  ].join('\n\n');

const named = (name: string, text: string): readonly string[] => (text === '' ? [] : [`- ${name}: ${markdownText(text)}`]);

const sourceText = ({ claim, text, aws, title, url, read, note }: CitedSource): string => {
  const words = markdownText(`${claim ? `${claim}, ` : ''}${title}${read ? `, read ${read}` : ''}`);
  const link = url !== undefined && /^https?:/.test(url) ? `[${words}](${markdownUrl(url)})` : words;
  const more = [text, aws && `AWS today: ${aws}`, note].filter((part) => part !== undefined && part !== '');
  return `${link}${more.length > 0 ? `: ${markdownText(more.join(' '))}` : ''}`;
};
