import * as z from 'zod/mini';
import { Day, Id, Ids, Line, Prose } from './words.ts';

export const SourcesFileSchema = z.strictObject({
  sources: z.array(z.strictObject({ id: Id, title: Line, url: z.optional(z.string().check(z.regex(/^https:\/\//))), read: Day })),
});

export const NotesFileSchema = z.strictObject({
  notes: z.strictObject({ title: Line, date: Day }),
  claims: z.array(
    z.strictObject({
      id: z.string().check(z.regex(/^[A-Z]+-[A-Z0-9]+$/)),
      section: Line,
      kind: z.enum(['concept', 'service', 'property', 'rule', 'limit', 'recommendation']),
      text: Prose,
      status: z.enum(['confirmed', 'imprecise', 'outdated', 'not-found']),
      aws: z.optional(Prose), // what AWS documents, where that differs
      sources: z.optional(Ids),
    }),
  ),
});
