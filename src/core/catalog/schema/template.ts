import * as z from 'zod/mini';
import { SketchSchema } from './sketch.ts';
import { Id, Line } from './words.ts';

export const TemplateSchema = z.strictObject({
  id: Id,
  title: Line,
  summary: Line,
  claims: z.optional(z.array(z.string())),
  /** Ordered; true for designs that teach by being wrong. */
  teaches: z.optional(z.boolean()),
  pattern: z.optional(z.boolean()), // a ready block for the palette rather than a whole design
  design: z.extend(SketchSchema, { title: z.optional(Line), stage: z.optional(z.enum(['draft', 'complete'])) }),
  /** Written from the notes before the rules were run: `rule@subject`. */
  expects: z.strictObject({ wrong: z.array(z.string()), questions: z.array(z.string()), toDraw: z.array(z.string()) }),
});
