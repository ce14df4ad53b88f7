import * as z from 'zod/mini';
import { LocalMatchSchema, MatchSchema, Tests } from './condition.ts';
import { FixOpSchema } from './repair.ts';
import { SketchSchema } from './sketch.ts';
import { Id, Ids, Line, OneOrMore, Prose } from './words.ts';

const SeverityOne = z.enum(['error', 'warning', 'advice', 'off']);
const SourceRef = z.union([
  z.strictObject({ claim: z.string(), note: z.optional(Line) }),
  z.strictObject({ page: Id, note: z.optional(Line) }),
]);

const ExampleSchema = z.strictObject({
  title: z.optional(Line),
  claim: z.optional(z.string()),
  profile: z.optional(z.enum(['notes', 'aws'])),
  design: SketchSchema,
  at: z.optional(z.array(z.string())), // subjects of the findings expected: node ids, edges as "a -> b"
  fixed: z.optional(z.boolean()), // the rule's first repair must clear it (default: true where the rule has repairs)
  severity: z.optional(SeverityOne),
});

const ruleShape = {
  id: Id,
  title: Line,
  severity: z.union([SeverityOne, z.strictObject({ notes: SeverityOne, aws: SeverityOne })]),
  basis: z.enum(['aws-limit', 'exam-notes', 'good-practice']),
  confidence: z.enum(['certain', 'likely']),
  maturity: z.enum(['new', 'stable', 'retired']),
  replacedBy: z.optional(Id),
  refines: z.optional(Ids), // silences these on the same subject
  message: Line,
  why: Prose,
  do: Prose,
  whenNot: z.optional(Prose),
  sources: z.array(SourceRef).check(z.minLength(1)),
  fixes: z.optional(z.array(z.strictObject({ title: Line, safe: z.boolean(), ops: z.array(FixOpSchema).check(z.minLength(1)) }))),
  alternatives: z.optional(LocalMatchSchema), // computed: services like this that meet the need and break no other
  examples: z.strictObject({
    wrong: z.array(ExampleSchema),
    right: z.array(ExampleSchema),
    asks: z.optional(z.array(ExampleSchema)),
    todo: z.optional(z.array(ExampleSchema)),
  }),
};
const EdgeWhere = z.strictObject({
  flow: z.optional(OneOrMore),
  family: z.optional(OneOrMore),
  intent: z.optional(OneOrMore),
  from: z.optional(MatchSchema),
  to: z.optional(MatchSchema),
  fields: z.optional(Tests), // fields of the edge, defaults of its flow applied
  data: z.optional(Tests), // facts that travel along this edge
  crosses: z.optional(LocalMatchSchema), // its ends lie in two different containers like this
  carried: z.optional(z.boolean()), // false: source or target cannot carry the flow
});

export const RuleSchema = z.discriminatedUnion('kind', [
  /** A node in `on` is looked at; it is wrong where `wrong` holds too. */
  z.strictObject({ ...ruleShape, kind: z.literal('node'), on: MatchSchema, wrong: z.optional(MatchSchema) }),
  /** An edge in `on` is looked at; it is wrong where `wrong` holds too. */
  z.strictObject({ ...ruleShape, kind: z.literal('edge'), on: EdgeWhere, wrong: z.optional(EdgeWhere) }),
  /** A node in `on` must have a companion; its absence is "still to draw". */
  z.strictObject({
    ...ruleShape,
    kind: z.literal('requires'),
    on: MatchSchema,
    companion: MatchSchema,
    where: z.enum(['before', 'after', 'beside', 'upstream', 'downstream', 'container', 'design']), // before/after: next to it, against/along the arrow
    flows: z.optional(Ids),
    families: z.optional(Ids),
    /** 'wrong' where no addition can be meant, e.g. ingesting without a feature group. */
    verdict: z.optional(z.enum(['wrong', 'to-draw'])),
  }),
  /** A way from → to along the flows that passes nothing in `mustPass`; or a cycle among the steps of one workflow. */
  z.strictObject({
    ...ruleShape,
    kind: z.literal('path'),
    from: z.optional(MatchSchema),
    to: z.optional(MatchSchema),
    flows: z.optional(Ids),
    families: z.optional(Ids),
    mustPass: z.optional(MatchSchema),
    cycleIn: z.optional(LocalMatchSchema),
  }),
  /** A need of the node against a fact of its service, or against a field of the node. */
  z.strictObject({
    ...ruleShape,
    kind: z.literal('fit'),
    on: MatchSchema,
    need: Id, // a requirement id, or `usedFor`
    fact: z.optional(Id),
    field: z.optional(Id),
    is: z.enum(['atMost', 'atLeast', 'oneOf', 'subsetOf', 'required', 'forbidden']),
  }),
  z.strictObject({ ...ruleShape, kind: z.literal('check'), check: Id, with: z.optional(z.record(z.string(), z.any())) }),
]);
