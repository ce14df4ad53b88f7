import { type Catalog, type LocalMatch, type RuleOf, serviceOf } from '../catalog/catalog.ts';
import { factOf } from '../catalog/facts.ts';
import { allFields } from '../catalog/fields.ts';
import { matchesLocal } from '../catalog/local-match.ts';
import type { DesignNode } from '../design/design.ts';
import type { Alternative } from './finding.ts';
import { localRules } from './lookers.ts';
import { needOf } from './needs.ts';
import { nodeTypes } from './node-type.ts';
import type { NodeState } from './state.ts';
import type { World } from './world.ts';

const cost = { error: 3, warning: 2, advice: 0 } as const;

/** The node as it would be in another service or variant: its fields are kept where the other knows them. */
export function asService(catalog: Catalog, node: DesignNode, service: string, variant: string | undefined): DesignNode {
  const target = serviceOf(catalog, { service });
  const { variant: _old, ...rest } = node;
  const fields = Object.entries(node.fields ?? {}).filter(([id]) => target !== undefined && allFields(catalog, target).has(id));
  const set = target?.variants?.find((candidate) => candidate.id === variant)?.set ?? target?.set ?? {};
  return { ...rest, service, ...(variant !== undefined && { variant }), fields: { ...set, ...Object.fromEntries(fields) } };
}

/**
 * Services that could stand in the node's place: they meet every need stated here that a rule compares with their facts,
 * and no rule on single nodes finds an error or warning there that the node does not have already.
 */
export function alternativesFor(world: World, state: NodeState, among: LocalMatch): readonly Alternative[] {
  const { catalog } = world;
  const before = faults(world, state);
  const found: Alternative[] = [];
  for (const service of catalog.services.values())
    for (const variant of service.variants?.map(({ id }) => id) ?? [undefined]) {
      if (service.id === state.node.service && variant === state.node.variant) continue;
      const node = asService(catalog, state.node, service.id, variant);
      if (matchesLocal(catalog, among, node, world.profile) !== true) continue;
      const there: NodeState = { ...state, node, service, type: nodeTypes(catalog).of(service.id, variant) };
      const after = faults(world, there);
      if (
        after.wrong.size === 0 ||
        ([...after.wrong].every((rule) => before.wrong.has(rule)) && after.worst < before.worst && after.fits.size === 0)
      )
        found.push({ service: service.id, ...(variant !== undefined && { variant }), unknown: unknownNeeds(world, there) });
    }
  return found.sort((a, b) => a.unknown.length - b.unknown.length);
}

/** Errors and warnings that rules on single nodes find at a node as it stands. */
function faults(world: World, state: NodeState): { wrong: Set<string>; fits: Set<string>; worst: number } {
  const wrong = new Set<string>();
  const fits = new Set<string>();
  let worst = 0;
  for (const { rule, looker, severity } of localRules(world.catalog, world.profile).onNode(state.type).rules) {
    if (severity === 'advice' || rule.kind === 'requires' || looker.look(world, state)?.verdict !== 'wrong') continue;
    wrong.add(rule.id);
    if (rule.kind === 'fit') fits.add(rule.id);
    worst += cost[severity];
  }
  return { wrong, fits, worst };
}

/** Needs stated here of which the catalog does not say whether the service meets them. */
function unknownNeeds(world: World, state: NodeState): readonly string[] {
  const needs = new Set<string>();
  for (const { rule } of localRules(world.catalog, world.profile).onNode(state.type).rules)
    if (rule.kind === 'fit' && isOpen(world, state, rule)) needs.add(rule.need);
  return [...needs];
}

const isOpen = (world: World, state: NodeState, rule: RuleOf<'fit'>): boolean =>
  rule.fact !== undefined &&
  rule.need !== 'usedFor' &&
  needOf(world, state, rule.need) !== undefined &&
  factOf(world.catalog, state.node, rule.fact, world.profile) === undefined;
