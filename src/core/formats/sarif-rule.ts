import type { Catalog, Prose, Rule } from '../catalog/catalog.ts';
import { citedSources, proseOf } from './cited-sources.ts';
import { sourcesInWords } from './finding-words.ts';
import { markdownUrl } from './plain-text.ts';

/** GitHub cuts longer descriptions. */
const LONGEST = 1024;

const problemSeverities = { error: 'error', warning: 'warning', advice: 'recommendation', off: 'recommendation' } as const;
const levels = { error: 'error', warning: 'warning', advice: 'note', off: 'none' } as const;

/** What SARIF says of one rule: its words, its help as text and as Markdown, how sure and how bad it is. */
export function sarifRule(id: string, catalog: Catalog, prose: Prose): object {
  const rule = catalog.rules.find((candidate) => candidate.id === id);
  if (!rule) return { id };
  const { why, do: advice } = proseOf(prose, id);
  const whenNot = Object.hasOwn(prose.rules, id) ? prose.rules[id]?.whenNot : undefined;
  const sources = citedSources(catalog, prose, id);
  const link = sources.find(({ url }) => url !== undefined)?.url;
  const parts = [why, advice === '' ? '' : `What to do: ${advice}`, whenNot === undefined ? '' : `When it is no mistake: ${whenNot}`];
  const texts = parts.filter((part) => part !== '');
  const severity = typeof rule.severity === 'string' ? rule.severity : rule.severity.notes;
  return {
    id,
    shortDescription: { text: cut(rule.title) },
    fullDescription: { text: cut(why === '' ? rule.title : why) },
    help: { text: [...texts, ...sourcesInWords(sources)].join('\n'), markdown: [...texts, markdownSources(sources)].join('\n\n') },
    ...(link !== undefined && { helpUri: link }),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['aws', 'machine-learning', rule.basis, ...tagsOf(rule)],
      precision: rule.confidence === 'certain' ? 'very-high' : 'medium',
      'problem.severity': problemSeverities[severity],
    },
  };
}

const tagsOf = ({ sources }: Rule): readonly string[] =>
  sources.flatMap((source) => ('claim' in source ? [`claim:${source.claim}`] : [])).slice(0, 6);

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

function markdownSources(sources: ReturnType<typeof citedSources>): string {
  const lines = sources.map(({ claim, text, title, url, read }) => {
    const named = url === undefined ? title : `[${title}](${markdownUrl(url)})`;
    const what = claim === undefined ? named : `${claim} in ${named}${text === undefined ? '' : `: ${text}`}`;
    return `- ${what}${read === undefined ? '' : ` (read ${read})`}`;
  });
  return `Sources:\n\n${lines.join('\n')}`;
}
