import * as z from 'zod/mini';
import { LocalMatchSchema } from './condition.ts';
import { FieldSchema } from './field.ts';
import { Day, Id, Ids, Line, OneOrMore, Scalar } from './words.ts';

const FactSchema = z.strictObject({
  when: z.optional(LocalMatchSchema),
  value: z.optional(z.union([Scalar, z.array(Scalar)])),
  unlimited: z.optional(z.literal(true)),
  source: Id,
  note: z.optional(Line),
  claims: z.optional(z.array(z.string())), // of the notes, that say the same or did
});
const FlowUseSchema = z.union([
  Id,
  z.strictObject({ flow: OneOrMore, when: z.optional(LocalMatchSchema), with: z.optional(LocalMatchSchema) }),
]);
const ChangeSchema = z.strictObject({
  of: Id, // a requirement about data
  from: z.optional(Scalar), // only this value is changed
  to: z.union([Scalar, z.strictObject({ field: Id }), z.null()]), // null: nothing is said about it any more
  when: z.optional(LocalMatchSchema),
});
const PlaceableShape = {
  brief: Line, // two or three words for the palette
  aliases: z.optional(z.array(Line)), // former names, API names, words people type
  purposes: z.optional(Ids),
  says: z.optional(z.record(z.string(), Scalar)), // what it says of data or calls by being there (a schedule: nobody waits)
  set: z.optional(z.record(z.string(), z.union([Scalar, z.array(z.string())]))), // fields written when placed
};

export const ServiceSchema = z.strictObject({
  id: Id,
  name: z.string().check(z.minLength(1), z.maxLength(18)), // fits the node: "Inference endpoint" has 18
  fullName: Line, // as AWS writes it
  formerNames: z.optional(z.array(Line)),
  family: Line, // "Amazon SageMaker AI", "AWS Glue", … the line under the name in the inspector
  stage: z.enum([
    'ingest',
    'prepare',
    'features',
    'train',
    'evaluate',
    'govern',
    'deploy',
    'monitor',
    'orchestrate',
    'ai-services',
    'analytics',
    'foundation',
    'outside',
  ]),
  icon: z.union([
    z.strictObject({ aws: z.string().check(z.regex(/^(architecture-service|resource|architecture-group)\/[A-Za-z0-9-]+$/)) }),
    z.strictObject({
      glyph: z.string(),
      category: z.enum(['machine-learning', 'analytics', 'integration', 'storage', 'compute', 'database', 'security', 'general']),
    }),
  ]),
  summary: Line,
  notFor: z.optional(Line),
  ...PlaceableShape,
  tags: z.optional(Ids),
  container: z.optional(z.enum(['location', 'workflow'])),
  variants: z.optional(
    z.array(
      z.strictObject({
        id: Id,
        name: Line,
        summary: z.optional(Line),
        icon: z.optional(z.strictObject({ glyph: z.string() })),
        claims: z.optional(z.array(z.string())),
        ...PlaceableShape,
      }),
    ),
  ),
  fields: z.optional(z.array(FieldSchema)),
  needs: z.optional(Ids), // requirements that may be said on this node
  asks: z.optional(Ids), // requirements that decide whether this is the right choice: asked when it is placed
  presets: z.optional(z.array(z.strictObject({ id: Id, name: Line, set: z.record(z.string(), z.union([Scalar, z.array(z.string())])) }))),
  /** The line under the node's name: field ids whose values sum it up, in order. */
  sumUp: z.optional(Ids),
  facts: z.optional(z.record(z.string(), z.array(FactSchema))),
  mistakenFor: z.optional(
    z.array(z.strictObject({ purpose: Id, because: Line, instead: z.optional(OneOrMore), claims: z.optional(z.array(z.string())) })),
  ),
  gives: z.optional(z.array(FlowUseSchema)),
  takes: z.optional(z.array(FlowUseSchema)),
  /** Storage: what leaves on a flow is what entered on it. */
  stores: z.optional(z.boolean()),
  changes: z.optional(z.array(ChangeSchema)),
  lifecycle: z.optional(
    z.strictObject({
      state: z.enum(['closed-to-new', 'maintained', 'renamed']),
      since: z.optional(Day),
      instead: z.optional(Line),
      source: Id,
    }),
  ),
  /** The list of the exam guide that names it; most parts of SageMaker stand on neither. */
  exam: z.optional(z.enum(['in-scope', 'out-of-scope'])),
  claims: z.optional(z.array(z.string())),
  sources: z.optional(Ids),
});
