import type { Catalog, Prose } from '../catalog/catalog.ts';
import { claimHomes } from '../catalog/claim-homes.ts';
import { stageNames } from '../catalog/stage-names.ts';
import type { Block, Page, PageRef, Words } from './reference.ts';
import { rulePage } from './reference-rule.ts';
import { servicePage } from './reference-service.ts';
import { linkToRule, linkToService, statusInWords } from './reference-words.ts';

export interface TextFile {
  /** From the folder of the reference: `services/s3.md` */
  readonly path: string;
  readonly text: string;
}

/** The whole reference as Markdown files that link to each other: a page for each service and rule, the claims, a list of all. */
export function referenceFiles(catalog: Catalog, prose: Prose): readonly TextFile[] {
  const services = [...catalog.services.keys()].flatMap((id) => servicePage(catalog, prose, id) ?? []);
  const rules = catalog.rules.flatMap(({ id }) => rulePage(catalog, prose, id) ?? []);
  return [
    { path: 'README.md', text: indexPage(catalog) },
    { path: 'notes.md', text: notesPage(catalog, prose) },
    ...services.map((page) => ({ path: `services/${page.ref.id}.md`, text: pageInMarkdown(page) })),
    ...rules.map((page) => ({ path: `rules/${page.ref.id}.md`, text: pageInMarkdown(page) })),
  ];
}

const written = 'Written by `npm run reference` from `catalog/`.';

const pageInMarkdown = ({ title, lead, sections }: Page): string =>
  `${[
    `# ${escaped(title)}`,
    inMarkdown(lead, '..'),
    ...sections.flatMap((part) => [`## ${part.title}`, ...part.blocks.map((block) => blockInMarkdown(block, '..'))]),
    written,
  ].join('\n\n')}\n`;

function blockInMarkdown(block: Block, home: string): string {
  switch (block.kind) {
    case 'text':
      return inMarkdown(block.words, home);
    case 'list':
      return block.items.map((item) => `- ${inMarkdown(item, home)}`).join('\n');
    case 'table':
      return [
        block.head,
        block.head.map(() => '---'),
        ...block.rows.map((row) => row.map((cell) => inMarkdown(cell, home).replaceAll('|', '\\|'))),
      ]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n');
    case 'sketch':
      return ['```text', ...block.lines, '```'].join('\n');
  }
}

const escaped = (words: string): string => words.replace(/[\\`*_<>[\]]/g, '\\$&');

const addressOf = ({ kind, id }: PageRef, home: string): string =>
  kind === 'claim' ? `${home}/notes.md#${id.toLowerCase()}` : `${home}/${kind}s/${id}.md`;

const inMarkdown = (words: Words, home: string): string =>
  words
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      return `[${escaped(part.text)}](${'url' in part ? part.url : addressOf(part.to, home)})`;
    })
    .join('');

function indexPage(catalog: Catalog): string {
  const stages = Object.entries(stageNames).map(([stage, name]) => ({
    name,
    services: [...catalog.services.values()].filter((service) => service.stage === stage),
  }));
  return `${[
    '# Reference',
    `What Trueline knows: ${catalog.services.size} services, ${catalog.rules.length} rules, and [the claims of the exam notes](notes.md). ${written}`,
    '## Services',
    ...stages
      .filter(({ services }) => services.length > 0)
      .flatMap(({ name, services }) => [
        `### ${name}`,
        services.map(({ id, summary }) => `- ${inMarkdown([linkToService(catalog, id)], '.')}: ${escaped(summary)}`).join('\n'),
      ]),
    '## Rules',
    catalog.rules.map(({ id }) => `- ${inMarkdown([linkToRule(catalog, id)], '.')}`).join('\n'),
  ].join('\n\n')}\n`;
}

function notesPage(catalog: Catalog, prose: Prose): string {
  const homes = claimHomes(catalog);
  const claims = Object.values(prose.claims);
  const sections = [...new Set(claims.map(({ section }) => section))];
  return `${[
    '# What the exam notes claim',
    `${catalog.data.notes.title}, ${catalog.data.notes.date}, in our own words. ${written}`,
    ...sections.flatMap((section) => [
      `## ${section}`,
      ...claims
        .filter((claim) => claim.section === section)
        .map((claim) => {
          const own = homes.get(claim.id) ?? [];
          const links = [
            ...new Set(own.filter(({ kind }) => kind === 'rule').map(({ id }) => inMarkdown([linkToRule(catalog, id)], '.'))),
            ...new Set(own.filter(({ id }) => catalog.services.has(id)).map(({ id }) => inMarkdown([linkToService(catalog, id)], '.'))),
          ];
          return [
            `### ${claim.id}`,
            `${escaped(claim.text)} *${statusInWords(claim)}.*${claim.aws === undefined ? '' : ` AWS today: ${escaped(claim.aws)}`}`,
            ...(links.length === 0 ? [] : [`In the catalog: ${links.join(', ')}`]),
          ].join('\n\n');
        }),
    ]),
  ].join('\n\n')}\n`;
}
