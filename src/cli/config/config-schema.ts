import * as z from 'zod/mini';
import type { Rule } from '#core/catalog/catalog.ts';
import { schemaText } from '#core/catalog/json-schema.ts';
import { DesignSchema } from '#core/design/schema.ts';

export const severities = ['error', 'warning', 'advice'] as const;
export const settings = [...severities, 'off'] as const;

/** `trueline.config.json` and `trueline.config.yaml`. Strict: a key that means nothing would silently do nothing. */
export const ConfigSchema = z.strictObject({
  $schema: z.optional(z.string()),
  profile: DesignSchema.shape.profile,
  rules: z.optional(z.record(z.string(), z.enum(settings))),
  ignore: z.optional(z.array(z.string())),
  catalog: z.optional(z.array(z.string())),
  failOn: z.optional(z.enum(severities)),
  maxWarnings: z.optional(z.int().check(z.nonnegative())),
  strictQuestions: z.optional(z.boolean()),
  draft: z.optional(z.boolean()),
  baseline: z.optional(z.string()),
});

const descriptions: Readonly<Record<keyof typeof ConfigSchema.shape, string>> = {
  $schema: 'Where this schema lies: editors that know it complete and check while you type.',
  profile: "Whom to follow where the exam notes and AWS differ. Each design's own, if nothing is said.",
  rules: 'Severity of rules, by their ids; "off" switches a rule off.',
  ignore: 'Patterns of files that are not looked at, relative to this file: "drafts/**".',
  catalog: 'Folders with rules and services of your own, relative to this file, in the form of the catalog of Trueline.',
  failOn: 'The least severe finding that fails ("error", if nothing is said).',
  maxWarnings: 'More warnings than this fail, whatever failOn says.',
  strictQuestions: 'Questions that nobody has answered fail too.',
  draft: 'Designs are not finished: what is still to draw is no finding.',
  baseline: 'File that holds findings that are known and do not fail, relative to this file.',
};

/** The JSON Schema (2020-12) of a configuration, as the text of `schema/config.schema.json`. The rules are offered, others allowed. */
export function configJsonSchemaText(rules: readonly Rule[]): string {
  const { $schema, properties = {}, ...rest } = z.toJSONSchema(ConfigSchema);
  const described = Object.entries(descriptions).map(([key, description]) => {
    const property = properties[key];
    return [key, { ...(typeof property === 'object' ? property : {}), description, ...(key === 'rules' && rulesSchema(rules)) }] as const;
  });
  return schemaText({
    ...($schema === undefined ? {} : { $schema }),
    title: 'Trueline configuration',
    description: 'How trueline checks the designs in this folder and below: trueline.config.json or trueline.config.yaml.',
    ...rest,
    properties: Object.fromEntries(described),
    $defs: { setting: { enum: [...settings] } },
  });
}

const rulesSchema = (rules: readonly Rule[]) => ({
  properties: Object.fromEntries(rules.map(({ id, title }) => [id, { $ref: '#/$defs/setting', description: title }])),
});
