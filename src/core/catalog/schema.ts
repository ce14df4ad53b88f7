import * as z from 'zod/mini';

/**
 * The shape of every file in `catalog/`. Strict: an unknown key is an error, so that a typo never silently does nothing.
 * Used at build time only; the browser and the CLI load the compiled result (see `catalog.ts`).
 */

const Id = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]*([-.][a-zA-Z0-9]+)*$/, 'an id is letters and digits joined by "-" or "."'));
const Line = z.string().check(z.minLength(1), z.maxLength(240));
const Prose = z.string().check(z.minLength(1), z.maxLength(1500));
const Ids = z.array(Id);
const OneOrMore = z.union([Id, Ids]);
const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const Day = z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a date is YYYY-MM or YYYY-MM-DD'));

/* ---------- conditions ---------- */

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
const Tests = z.record(z.string(), TestSchema);

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
};
const Placed = z.strictObject(placed);

/** Neighbour condition: some edge to or from a node like this. A plain condition, without neighbours of its own. */
const LinkSchema = z.strictObject({
  flow: z.optional(OneOrMore),
  family: z.optional(OneOrMore),
  intent: z.optional(OneOrMore),
  fields: z.optional(Tests),
  node: z.optional(Placed),
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

/* ---------- fields ---------- */

const OptionSchema = z.strictObject({ value: Scalar, name: Line, help: z.optional(Line) });
const fieldShape = {
  id: Id,
  name: Line,
  type: z.enum(['choice', 'choices', 'number', 'yes-no', 'text']),
  unit: z.optional(z.enum(['s', 'MB', 'GB', '%', 'requests', 'instances', 'jobs'])),
  options: z.optional(z.array(OptionSchema)), // choice(s): all values; number: the usual answers as buttons
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  default: z.optional(z.union([Scalar, z.array(z.string())])), // what most people mean; none where the value decides a verdict
  ask: z.optional(Line), // the question when it is not known, e.g. "Who approves a version before it is deployed?"
  help: z.optional(Line),
  when: z.optional(LocalMatchSchema), // shown only then
};
export const FieldSchema = z.strictObject(fieldShape);

/* ---------- vocabularies ---------- */

export const FlowsFileSchema = z.strictObject({
  families: z.array(z.strictObject({ id: Id, name: Line })),
  flows: z.array(
    z.strictObject({
      id: Id,
      name: Line,
      family: Id,
      summary: Line,
      carries: z.optional(z.enum(['data', 'calls'])), // which facts travel along it
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

/* ---------- services ---------- */

const FactSchema = z.strictObject({
  when: z.optional(LocalMatchSchema),
  value: z.optional(z.union([Scalar, z.array(Scalar)])),
  unlimited: z.optional(z.literal(true)),
  source: Id,
  note: z.optional(Line),
});
const FlowUseSchema = z.union([Id, z.strictObject({ flow: OneOrMore, when: z.optional(LocalMatchSchema), with: z.optional(LocalMatchSchema) })]);
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
  stage: z.enum(['ingest', 'prepare', 'features', 'train', 'evaluate', 'govern', 'deploy', 'monitor', 'orchestrate', 'ai-services', 'analytics', 'foundation', 'outside']),
  icon: z.union([
    z.strictObject({ aws: z.string().check(z.regex(/^(architecture-service|resource|architecture-group)\/[A-Za-z0-9-]+$/)) }),
    z.strictObject({ glyph: z.string(), category: z.enum(['machine-learning', 'analytics', 'integration', 'storage', 'compute', 'database', 'security', 'general']) }),
  ]),
  summary: Line,
  notFor: z.optional(Line),
  ...PlaceableShape,
  tags: z.optional(Ids),
  container: z.optional(z.enum(['location', 'workflow'])),
  variants: z.optional(z.array(z.strictObject({ id: Id, name: Line, summary: z.optional(Line), icon: z.optional(z.strictObject({ glyph: z.string() })), ...PlaceableShape }))),
  fields: z.optional(z.array(FieldSchema)),
  needs: z.optional(Ids), // requirements that may be said on this node
  presets: z.optional(z.array(z.strictObject({ id: Id, name: Line, set: z.record(z.string(), z.union([Scalar, z.array(z.string())])) }))),
  /** The line under the node's name: field ids whose values sum it up, in order. */
  sumUp: z.optional(Ids),
  facts: z.optional(z.record(z.string(), z.array(FactSchema))),
  mistakenFor: z.optional(z.array(z.strictObject({ purpose: Id, because: Line, instead: z.optional(OneOrMore), claims: z.optional(z.array(z.string())) }))),
  gives: z.optional(z.array(FlowUseSchema)),
  takes: z.optional(z.array(FlowUseSchema)),
  /** Storage: what leaves on a flow is what entered on it. */
  stores: z.optional(z.boolean()),
  changes: z.optional(z.array(ChangeSchema)),
  lifecycle: z.optional(z.strictObject({ state: z.enum(['closed-to-new', 'maintained', 'renamed']), since: z.optional(Day), instead: z.optional(Line), source: Id })),
  claims: z.optional(z.array(z.string())),
  sources: z.optional(Ids),
});

/* ---------- rules ---------- */

const SeverityOne = z.enum(['error', 'warning', 'advice', 'off']);
const SourceRef = z.union([
  z.strictObject({ claim: z.string(), note: z.optional(Line) }),
  z.strictObject({ page: Id, note: z.optional(Line) }),
]);

const Ref = z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]*$/));
/** Steps of a repair. A reference is `self`, `edge`, `from`, `to`, `origin`, or a name given by an earlier `as`. */
export const FixOpSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), on: Ref, fields: z.record(z.string(), z.union([Scalar, z.array(z.string()), z.null()])) }), // null removes
  z.strictObject({ op: z.literal('setService'), on: Ref, service: Id, variant: z.optional(Id), fields: z.optional(z.record(z.string(), Scalar)) }),
  z.strictObject({ op: z.literal('setEdge'), on: Ref, flow: z.optional(Id), intent: z.optional(z.nullable(Id)) }),
  z.strictObject({ op: z.literal('add'), as: Ref, service: Id, variant: z.optional(Id), name: z.optional(Line), usedFor: z.optional(Ids), fields: z.optional(z.record(z.string(), z.union([Scalar, z.array(z.string())]))), near: z.optional(Ref), stepOf: z.optional(Ref), reuse: z.optional(z.boolean()) }),
  z.strictObject({ op: z.literal('find'), as: Ref, match: MatchSchema }), // not found: the repair is not offered
  z.strictObject({ op: z.literal('connect'), from: Ref, to: Ref, flow: z.optional(Id), intent: z.optional(Id), fields: z.optional(z.record(z.string(), Scalar)) }),
  z.strictObject({ op: z.literal('disconnect'), edge: Ref }),
  z.strictObject({ op: z.literal('reconnect'), edge: Ref, from: z.optional(Ref), to: z.optional(Ref), flow: z.optional(Id) }),
  z.strictObject({ op: z.literal('insert'), on: Ref, as: Ref, service: Id, variant: z.optional(Id), fields: z.optional(z.record(z.string(), Scalar)), flowIn: z.optional(Id), flowOut: z.optional(Id), reuse: z.optional(z.boolean()) }),
  z.strictObject({ op: z.literal('remove'), node: Ref }),
  z.strictObject({ op: z.literal('addPurpose'), on: Ref, purpose: Id }),
  z.strictObject({ op: z.literal('removePurpose'), on: Ref, purpose: z.optional(Id) }), // none named: the offending ones
  z.strictObject({ op: z.literal('moveOut'), on: Ref, of: LocalMatchSchema }), // out of the nearest location or workflow like this
]);

/** A tiny design in shorthand: nodes "service/variant" or objects; edges "a -> b: flow/intent" or objects. */
export const SketchSchema = z.strictObject({
  nodes: z.record(z.string(), z.union([z.string(), z.strictObject({
    service: z.string(), // "service/variant"
    name: z.optional(Line), usedFor: z.optional(Ids), fields: z.optional(z.record(z.string(), z.any())), in: z.optional(z.string()), stepOf: z.optional(z.string()),
  })])),
  edges: z.optional(z.array(z.union([z.string(), z.strictObject({
    edge: z.string(), // "a -> b: flow/intent"
    id: z.optional(Id), label: z.optional(Line), fields: z.optional(z.record(z.string(), z.any())),
  })]))),
  requirements: z.optional(z.record(z.string(), z.any())),
  accepted: z.optional(z.array(z.any())), // as in the design file
});
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
  examples: z.strictObject({ wrong: z.array(ExampleSchema), right: z.array(ExampleSchema), asks: z.optional(z.array(ExampleSchema)), todo: z.optional(z.array(ExampleSchema)) }),
};
const EdgeWhere = z.strictObject({
  flow: z.optional(OneOrMore),
  family: z.optional(OneOrMore),
  intent: z.optional(OneOrMore),
  from: z.optional(MatchSchema),
  to: z.optional(MatchSchema),
  fields: z.optional(Tests), // fields of the edge, defaults of its flow applied
  data: z.optional(Tests), // facts that travel along this edge
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

/* ---------- templates ---------- */

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
