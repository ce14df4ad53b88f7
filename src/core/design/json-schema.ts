import * as z from 'zod/mini';
import { DesignSchema } from './schema.ts';

/** One line a key, for the people (and editors) who write designs by hand. */
const descriptions = {
  design: {
    trueline: 'Version of the format.',
    title: 'Name of the design.',
    stage: 'While it is a draft, what is still to draw is a list; in a complete design it counts as findings.',
    profile: 'Whom the checks follow where the exam notes and AWS differ. The notes, if nothing is said.',
    requirements: "What the workload demands, by requirement id, in the catalog's unit. null: not known.",
    nodes: 'Services and containers.',
    edges: 'What travels between them.',
    accepted: 'Findings that somebody accepted for a reason.',
    annotations: 'Notes, texts, frames and numbered callouts. They are drawn, and no check reads them.',
  },
  node: {
    id: 'Unique among the nodes. Readable ids make readable diffs.',
    service: 'Id of a service of the catalog.',
    variant: 'Which kind of the service, where it has several.',
    name: 'What it is called in this design. The name of the service, if nothing is said.',
    usedFor: 'Purposes it serves here.',
    fields: 'Its settings, by field id. null: not known. Missing: the default of the catalog.',
    in: 'Id of the location (account, Region, VPC, subnet) that it lives in.',
    stepOf: 'Id of the workflow that runs it as a step.',
    position:
      'Top left corner in px, relative to the container it is drawn in: its workflow, else its location. Laid out on opening where missing.',
    size: 'Of a container, in px.',
    locked: 'Editors neither move nor delete the node.',
  },
  edge: {
    id: 'Unique among the edges. Missing: made from the ends, "a -> b".',
    from: 'Id of a node or container.',
    to: 'Id of another node or container.',
    flow: 'What travels. Missing: what such an edge carries best.',
    intent: 'What for, where the flow can mean several things.',
    label: 'Caption.',
    fields: 'Facts about this channel, by field id. null: not known.',
    fromSide: 'Side of its start on which the line leaves. Chosen by where things lie, if nothing is said.',
    toSide: 'Side of its end on which the line arrives. Chosen by where things lie, if nothing is said.',
    bends: 'Points of the whole canvas, in px, that the line runs through, from start to end. It finds its own way where there are none.',
  },
  accepted: {
    finding: 'rule@subject, as the checks print it.',
    reason: 'Why it is all right here.',
    by: 'Who accepted it.',
    until: 'Last day of the acceptance, YYYY-MM-DD.',
  },
  annotation: {
    id: 'No other annotation and no node has it.',
    kind: 'A note, free text, a frame with a title, a numbered callout, or a legend: the block that lists the texts of the callouts.',
    text: 'What it says. Of a frame or a legend: its title; of a callout: what the legend says beside its number.',
    colour: 'One of a few calm ones, in both themes. Notes are amber, the others grey, if nothing is said.',
    textSize: 'Of free text. Medium, if nothing is said.',
    at: 'Of a callout: id of the node or edge that it is pinned to and moves with.',
    position:
      'Top left corner in px on the canvas; of a pinned callout, from the top left corner of its node or the middle of its edge. Placed on opening where missing.',
    size: 'In px. A note, text or legend is as high as its words, and at least this.',
    locked: 'Editors neither move nor delete it.',
  },
} as const;

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The JSON Schema (2020-12) of a design file, with a description of every key. Same content every time. */
export function designJsonSchema(): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(DesignSchema);
  const { properties = {}, ...outer } = described(rest, descriptions.design);
  const { nodes, edges, accepted, annotations } = properties;
  return {
    ...($schema === undefined ? {} : { $schema }),
    title: 'Trueline design',
    description: 'A drawing of a machine-learning workflow on AWS, *.trueline.json. Keys beyond these are kept as they are.',
    ...outer,
    properties: {
      $schema: { type: 'string', description: 'Where this schema lies: editors that know it complete and check while you type.' },
      ...properties,
      ...withItems('nodes', nodes, descriptions.node),
      ...withItems('edges', edges, descriptions.edge),
      ...withItems('accepted', accepted, descriptions.accepted),
      ...withItems('annotations', annotations, descriptions.annotation),
    },
  };
}

type Texts = Readonly<Record<string, string>>;

/** An object's schema with its keys described. Copies: parts that look the same are one object in what zod makes. */
function described(schema: JsonSchema, texts: Texts): JsonSchema {
  const entries = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const description = texts[key];
    return [key, typeof property === 'object' && description !== undefined ? { ...property, description } : property] as const;
  });
  return { ...schema, properties: Object.fromEntries(entries) };
}

function withItems(key: string, list: z.core.JSONSchema._JSONSchema | undefined, texts: Texts): Readonly<Record<string, JsonSchema>> {
  if (typeof list !== 'object' || typeof list.items !== 'object' || Array.isArray(list.items)) return {};
  return { [key]: { ...list, items: described(list.items, texts) } };
}
