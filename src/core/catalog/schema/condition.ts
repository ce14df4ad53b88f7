import * as z from 'zod/mini';
import { OneOrMore, Scalar } from './words.ts';

/**
 * A test of one value. Several operators in one test are joined by "and". A bare scalar is short for `is`, a list for `oneOf`.
 * A value that is not known makes the test unknown, never false. On a list value (`usedFor`, a multiple choice, several
 * arriving facts) `is`, `oneOf`, `has` and comparisons ask whether *some* element satisfies; `only` and `noneOf` ask about all.
 */
export const TestSchema = z.union([
  Scalar,
  z.array(Scalar),
  z.strictObject({
    is: z.optional(Scalar),
    isNot: z.optional(Scalar),
    oneOf: z.optional(z.array(Scalar)),
    noneOf: z.optional(z.array(Scalar)),
    only: z.optional(Scalar),
    atMost: z.optional(z.number()),
    atLeast: z.optional(z.number()),
    above: z.optional(z.number()),
    below: z.optional(z.number()),
    /** true: some value is there (also `null` counts as not said). Never unknown. */
    said: z.optional(z.boolean()),
  }),
]);
export const Tests = z.record(z.string(), TestSchema);

/** Conditions on one node that need no graph; also used by `when` of facts and flows. All parts must hold. */
const local = {
  service: z.optional(OneOrMore),
  variant: z.optional(OneOrMore),
  tag: z.optional(OneOrMore),
  usedFor: z.optional(OneOrMore), // some of these purposes
  fields: z.optional(Tests), // the node's own fields, defaults applied
  profile: z.optional(z.enum(['notes', 'aws'])),
};
export const LocalMatchSchema = z.strictObject(local);

const placed = {
  ...local,
  facts: z.optional(Tests), // facts of its service and variant
  needs: z.optional(Tests), // what is demanded of it, nearest first: own field, edge, what arrives, container, requirements
  inside: z.optional(LocalMatchSchema), // some location around it, at any depth
  stepOf: z.optional(LocalMatchSchema), // some workflow around it, at any depth
  contains: z.optional(LocalMatchSchema), // some node right inside it, or some step of it
};
const Placed = z.strictObject(placed);

/** Neighbour condition: some edge to or from a node like this. A plain condition, without neighbours of its own. */
const LinkSchema = z.strictObject({
  flow: z.optional(OneOrMore),
  family: z.optional(OneOrMore),
  intent: z.optional(OneOrMore),
  fields: z.optional(Tests),
  node: z.optional(Placed),
  atLeast: z.optional(z.number()), // so many different nodes are linked like this; one where nothing is said
});

export type MatchInput = {
  [K in keyof typeof placed]?: z.infer<(typeof placed)[K]> | undefined;
} & {
  fedBy?: z.infer<typeof LinkSchema> | undefined;
  feeds?: z.infer<typeof LinkSchema> | undefined;
  any?: MatchInput[] | undefined;
  all?: MatchInput[] | undefined;
  not?: MatchInput | undefined;
};
/** The full condition on a node. `any`, `all`, `not` nest. Kleene logic throughout. */
export const MatchSchema: z.ZodMiniType<MatchInput> = z.lazy(() =>
  z.strictObject({
    ...placed,
    fedBy: z.optional(LinkSchema),
    feeds: z.optional(LinkSchema),
    any: z.optional(z.array(MatchSchema)),
    all: z.optional(z.array(MatchSchema)),
    not: z.optional(MatchSchema),
  }),
) as z.ZodMiniType<MatchInput>;
