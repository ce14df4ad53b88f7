import * as z from 'zod/mini';
import { Id, Ids, Line } from './words.ts';

/** A tiny design in shorthand: nodes "service/variant" or objects; edges "a -> b: flow/intent" or objects. */
export const SketchSchema = z.strictObject({
  nodes: z.record(
    z.string(),
    z.union([
      z.string(),
      z.strictObject({
        service: z.string(), // "service/variant"
        name: z.optional(Line),
        usedFor: z.optional(Ids),
        fields: z.optional(z.record(z.string(), z.any())),
        in: z.optional(z.string()),
        stepOf: z.optional(z.string()),
      }),
    ]),
  ),
  edges: z.optional(
    z.array(
      z.union([
        z.string(),
        z.strictObject({
          edge: z.string(), // "a -> b: flow/intent"
          id: z.optional(Id),
          label: z.optional(Line),
          fields: z.optional(z.record(z.string(), z.any())),
        }),
      ]),
    ),
  ),
  requirements: z.optional(z.record(z.string(), z.any())),
  accepted: z.optional(z.array(z.any())), // as in the design file
});
