import * as z from 'zod/mini';
import { LocalMatchSchema, MatchSchema } from './condition.ts';
import { Id, Ids, Line, Scalar } from './words.ts';

const Ref = z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]*$/));
/** Steps of a repair. A reference is `self`, `edge`, `from`, `to`, `origin`, or a name given by an earlier `as`. */
export const FixOpSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), on: Ref, fields: z.record(z.string(), z.union([Scalar, z.array(z.string()), z.null()])) }), // null removes
  z.strictObject({
    op: z.literal('setService'),
    on: Ref,
    service: Id,
    variant: z.optional(Id),
    fields: z.optional(z.record(z.string(), Scalar)),
  }),
  z.strictObject({ op: z.literal('setEdge'), on: Ref, flow: z.optional(Id), intent: z.optional(z.nullable(Id)) }),
  z.strictObject({
    op: z.literal('add'),
    as: Ref,
    service: Id,
    variant: z.optional(Id),
    name: z.optional(Line),
    usedFor: z.optional(Ids),
    fields: z.optional(z.record(z.string(), z.union([Scalar, z.array(z.string())]))),
    near: z.optional(Ref),
    stepOf: z.optional(Ref),
    reuse: z.optional(z.boolean()),
  }),
  z.strictObject({ op: z.literal('find'), as: Ref, match: MatchSchema }), // not found: the repair is not offered
  z.strictObject({
    op: z.literal('connect'),
    from: Ref,
    to: Ref,
    flow: z.optional(Id),
    intent: z.optional(Id),
    fields: z.optional(z.record(z.string(), Scalar)),
  }),
  z.strictObject({ op: z.literal('disconnect'), edge: Ref }),
  z.strictObject({ op: z.literal('reconnect'), edge: Ref, from: z.optional(Ref), to: z.optional(Ref), flow: z.optional(Id) }),
  z.strictObject({
    op: z.literal('insert'),
    on: Ref,
    as: Ref,
    service: Id,
    variant: z.optional(Id),
    fields: z.optional(z.record(z.string(), Scalar)),
    flowIn: z.optional(Id),
    flowOut: z.optional(Id),
    reuse: z.optional(z.boolean()),
  }),
  z.strictObject({ op: z.literal('remove'), node: Ref }),
  z.strictObject({ op: z.literal('addPurpose'), on: Ref, purpose: Id }),
  z.strictObject({ op: z.literal('removePurpose'), on: Ref, purpose: z.optional(Id) }), // none named: the offending ones
  z.strictObject({ op: z.literal('moveOut'), on: Ref, of: LocalMatchSchema }), // out of the nearest location or workflow like this
]);
