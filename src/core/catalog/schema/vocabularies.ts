import * as z from 'zod/mini';
import { LocalMatchSchema } from './condition.ts';
import { FieldSchema, fieldShape } from './field.ts';
import { Id, Line, Scalar } from './words.ts';

export const FlowsFileSchema = z.strictObject({
  families: z.array(z.strictObject({ id: Id, name: Line })),
  flows: z.array(
    z.strictObject({
      id: Id,
      name: Line,
      family: Id,
      summary: Line,
      carries: z.optional(z.enum(['data', 'calls'])), // which facts travel along it
      takenByAll: z.optional(z.literal(true)), // whoever gives it may give it to anything
      fields: z.optional(z.array(FieldSchema)), // facts about one channel, said on the edge
    }),
  ),
  /** What an edge is for, where one flow can mean several things; also the wrong meanings that people draw. */
  intents: z.array(
    z.strictObject({
      id: Id,
      name: Line, // label on the edge: "Retrain"
      says: Line, // plain words in the chooser: "start retraining"
      flow: Id,
      aliases: z.optional(z.array(Line)),
      between: z.array(z.strictObject({ from: LocalMatchSchema, to: LocalMatchSchema })), // offered for these pairs
    }),
  ),
});

export const PurposesFileSchema = z.strictObject({
  purposes: z.array(z.strictObject({ id: Id, name: Line, aliases: z.array(Line) })),
});

export const RequirementsFileSchema = z.strictObject({
  requirements: z.array(
    z.strictObject({
      ...fieldShape,
      short: Line, // for chips and lists: "Processing time"
      /** Where it is said besides the node: by the design only, where data lies (travels with it), by callers (travels with calls). */
      about: z.enum(['design', 'data', 'calls']),
      first: z.optional(z.boolean()), // one of the eight shown first
      panel: z.optional(z.boolean()), // false: not offered in the Requirements panel, only on nodes and edges
      decides: z.optional(z.boolean()), // not said anywhere makes a question, not silence
    }),
  ),
  /** Scenario presets: fill several at once. */
  scenarios: z.array(z.strictObject({ id: Id, name: Line, set: z.record(z.string(), z.union([Scalar, z.array(z.string())])) })),
});

/** Facts that services state: what they can do and where they stop. */
export const FactsFileSchema = z.strictObject({
  facts: z.array(
    z.strictObject({
      id: Id,
      name: Line, // "Processing time per request"
      type: z.enum(['number', 'yes-no', 'choices']),
      unit: fieldShape.unit,
    }),
  ),
});

/** What can stand in place of what: services in a variant, or the values of one field. */
export const ComparisonsFileSchema = z.strictObject({
  comparisons: z.array(
    z.union([
      z.strictObject({ id: Id, name: Line, options: z.array(z.strictObject({ service: Id, variant: z.optional(Id) })) }),
      z.strictObject({
        id: Id,
        name: Line,
        setting: z.union([z.strictObject({ service: Id, field: Id }), z.strictObject({ flow: Id, field: Id })]),
      }),
    ]),
  ),
});
