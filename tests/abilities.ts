import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Catalog, Sketch } from '#core/catalog/catalog.ts';
import { validate } from '#core/validator/validate.ts';
import { designOf } from './rule-examples.ts';

interface Ability {
  readonly draw?: 'inside a VPC' | 'as a step of a SageMaker pipeline';
  readonly need?: string;
  readonly with?: Sketch['requirements'];
  readonly rules: readonly string[];
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  readonly most?: Readonly<Record<string, number | 'any'>>;
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

/** A drawing, and whether one of the rules has to find something wrong with it. */
export interface AbilityCase {
  readonly title: string;
  readonly service: string;
  readonly design: Sketch;
  readonly rules: readonly string[];
  readonly wrong: boolean;
}

const all: readonly Ability[] = parse(readFileSync(join(import.meta.dirname, 'abilities.yaml'), 'utf8'));

/** The cases of `abilities.yaml`, each with its drawing. */
export const abilityCases = (catalog: Catalog): readonly AbilityCase[] =>
  all.flatMap((ability) => {
    const { draw, need = '', rules, yes = [], no = [], most = {}, only = {} } = ability;
    const one = (service: string, value: string | number | boolean, wrong: boolean): AbilityCase => ({
      title: `${service} ${draw ?? `${need}: ${value}`}${wrong ? ' is found' : ''}`,
      service: service.split('/')[0] ?? '',
      rules,
      wrong,
      design: drawing(ability, service, value),
    });
    const options = (catalog.requirements.get(need)?.options ?? []).map(({ value }) => value);
    return [
      ...yes.map((service) => one(service, true, false)),
      ...no.map((service) => one(service, true, true)),
      ...Object.entries(most).flatMap(([service, limit]) =>
        limit === 'any' ? [one(service, 1_000_000, false)] : [one(service, limit, false), one(service, limit + 1, true)],
      ),
      ...Object.entries(only).flatMap(([service, allowed]) =>
        options.map((value) => one(service, value, !allowed.includes(String(value)))),
      ),
    ];
  });

function drawing({ draw, need = '', with: also }: Ability, service: string, value: string | number | boolean): Sketch {
  if (draw === 'inside a VPC') return { nodes: { net: 'vpc', it: { service, in: 'net' } } };
  if (draw !== undefined) return { nodes: { flow: 'sagemaker-pipelines', it: { service, stepOf: 'flow' } } };
  return { nodes: { it: service }, requirements: { ...also, [need]: value } };
}

/** Whether the checks say of a case what it says. */
export function holds(catalog: Catalog, { design, rules, wrong }: AbilityCase): boolean {
  const { findings } = validate(designOf(catalog, { design }), catalog);
  return findings.some(({ rule, subject, verdict }) => subject === 'it' && verdict === 'wrong' && rules.includes(rule)) === wrong;
}
