import * as z from 'zod/mini';
import { LocalMatchSchema } from './condition.ts';
import { Id, Line, Scalar } from './words.ts';

const OptionSchema = z.strictObject({ value: Scalar, name: Line, help: z.optional(Line) });
export const fieldShape = {
  id: Id,
  name: Line,
  type: z.enum(['choice', 'choices', 'number', 'yes-no', 'text']),
  unit: z.optional(z.enum(['s', 'MB', 'GB', '%', 'requests', 'instances', 'jobs', 'days'])),
  options: z.optional(z.array(OptionSchema)), // choice(s): all values; number: the usual answers as buttons
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  default: z.optional(z.union([Scalar, z.array(z.string())])), // what most people mean; none where the value decides a verdict
  ask: z.optional(Line), // the question when it is not known, e.g. "Who approves a version before it is deployed?"
  help: z.optional(Line),
  when: z.optional(LocalMatchSchema), // shown only then; of a flow: where the arrow leads to such a node
  claims: z.optional(z.array(z.string())), // of the notes, that it rests on
};
export const FieldSchema = z.strictObject(fieldShape);
