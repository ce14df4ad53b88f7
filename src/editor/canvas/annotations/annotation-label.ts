import type { DrawnAnnotation } from '#core/layout/drawn.ts';
import { kindNames } from '../../store/annotation-kinds.ts';

/** What an annotation is called when it is read out: what it is, its number, and all of its text. */
export function labelOfAnnotation({ kind, text, discs, words }: DrawnAnnotation): string {
  const said = text.replace(/\s+/g, ' ').trim();
  const name = kindNames[kind];
  if (kind === 'callout') return [`${name} ${discs[0]?.number ?? ''}`, ...(said === '' ? [] : [said])].join(', ');
  if (kind === 'legend')
    return [name, ...(said === '' ? [] : [said]), ...words.slice(said === '' ? 0 : 1).map((word) => word.text)].join(', ');
  return [name, said === '' ? 'empty' : said].join(', ');
}
