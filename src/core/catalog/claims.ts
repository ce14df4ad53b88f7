import type { Claim } from './catalog.ts';

/** Claims that the notes do not make in words, by the head of their ids: what their lost pictures must have shown, and what we add. */
const heads: ReadonlySet<string> = new Set(['IMG', 'WC', 'SH']);

/** Whether the exam notes themselves say it. */
export const isOfTheNotes = ({ id }: Pick<Claim, 'id'>): boolean => !heads.has(id.split('-')[0] ?? '');
