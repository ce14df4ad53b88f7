import * as z from 'zod/mini';
import { MOST_BENDS } from './text-limits.ts';

z.config({ jitless: true }); // the page's Content-Security-Policy forbids code made at run time

/**
 * The design file, `*.trueline.json`. Objects are loose: whatever a file holds beyond this survives a round trip.
 * `null` means "not known"; a missing value means "not said".
 */

const Id = z.string().check(z.minLength(1), z.maxLength(200));
export const ValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

const Values = z.record(z.string(), ValueSchema);
const Text = z.string().check(z.maxLength(2000));

export const NodeSchema = z.looseObject({
  id: Id,
  service: Id,
  variant: z.optional(Id),
  name: z.optional(Text),
  usedFor: z.optional(z.array(Id)),
  fields: z.optional(Values),
  /** Id of the location (account, Region, VPC, subnet) that the node lives in. */
  in: z.optional(Id),
  /** Id of the workflow that runs the node as a step. */
  stepOf: z.optional(Id),
  /** Top left corner in px, relative to the container that the node is drawn in (its workflow, else its location). */
  position: z.optional(z.looseObject({ x: z.number(), y: z.number() })),
  size: z.optional(z.looseObject({ width: z.number(), height: z.number() })),
  /** Editors neither move nor delete the node. */
  locked: z.optional(z.boolean()),
});

const Side = z.enum(['left', 'right', 'top', 'bottom']);

export const EdgeSchema = z.looseObject({
  id: z.optional(Id),
  from: Id,
  to: Id,
  flow: z.optional(Id),
  intent: z.optional(Id),
  label: z.optional(Text),
  fields: z.optional(Values),
  /** Where the line leaves and arrives, if it may not choose. */
  fromSide: z.optional(Side),
  toSide: z.optional(Side),
  /** Points of the whole canvas, in px, that the line runs through. */
  bends: z.optional(z.array(z.looseObject({ x: z.number(), y: z.number() })).check(z.maxLength(MOST_BENDS))),
});

/** What an annotation is: a note, free text, a frame with a title, a numbered callout, or the block that lists the callouts. */
export const annotationKinds = ['note', 'text', 'frame', 'callout', 'legend'] as const;
export const annotationColours = ['grey', 'amber', 'teal', 'violet', 'pink'] as const;
export const textSizes = ['small', 'medium', 'large'] as const;

/** What is drawn for people only: no check ever reads it. Callouts are numbered in the order of the list. */
export const AnnotationSchema = z.looseObject({
  /** No other annotation and no node has it. */
  id: Id,
  kind: z.enum(annotationKinds),
  text: z.optional(Text),
  colour: z.optional(z.enum(annotationColours)),
  /** Of free text. */
  textSize: z.optional(z.enum(textSizes)),
  /** Of a callout: the node or edge that it is pinned to. One that is not there pins nothing. */
  at: z.optional(Id),
  /** Top left corner in px on the canvas; of a pinned callout, from the corner of its node or the middle of its edge. */
  position: z.optional(z.looseObject({ x: z.number(), y: z.number() })),
  size: z.optional(z.looseObject({ width: z.number(), height: z.number() })),
  /** Editors neither move nor delete it. */
  locked: z.optional(z.boolean()),
});

export const AcceptedSchema = z.looseObject({
  /** `rule@subject` */
  finding: Id,
  reason: z.string().check(z.minLength(1), z.maxLength(2000)),
  by: z.optional(Text),
  /** Last day of the acceptance, YYYY-MM-DD. */
  until: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
});

export const DesignSchema = z.looseObject({
  trueline: z.literal(1),
  title: z.optional(Text),
  stage: z.optional(z.enum(['draft', 'complete'])),
  profile: z.optional(z.enum(['notes', 'aws'])),
  requirements: z.optional(Values),
  nodes: z.array(NodeSchema),
  edges: z.array(EdgeSchema),
  accepted: z.optional(z.array(AcceptedSchema)),
  annotations: z.optional(z.array(AnnotationSchema)),
});
