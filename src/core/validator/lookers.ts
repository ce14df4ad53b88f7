import type { Catalog, Rule } from '../catalog/catalog.ts';
import type { Profile } from '../design/design.ts';
import type { Severity } from './finding.ts';
import { checkKind } from './kinds/check.ts';
import { edgeKind } from './kinds/edge.ts';
import { fitKind } from './kinds/fit.ts';
import { nodeKind } from './kinds/node.ts';
import { pathKind } from './kinds/path.ts';
import { requiresKind } from './kinds/requires.ts';
import type { NodeType } from './node-type.ts';
import { remembered, rememberedByPair } from './remembered.ts';
import { type EdgeRule, type GraphRule, type Looker, type NodeRule, severityOf } from './rule.ts';
import type { Bits } from './said-bits.ts';

export function lookerOf(catalog: Catalog, rule: Rule): Looker {
  switch (rule.kind) {
    case 'node':
      return nodeKind(catalog, rule);
    case 'edge':
      return edgeKind(catalog, rule);
    case 'requires':
      return requiresKind(catalog, rule);
    case 'path':
      return pathKind(catalog, rule);
    case 'fit':
      return fitKind(catalog, rule);
    case 'check':
      return checkKind(catalog, rule);
  }
}

/** A rule ready to look, with its place in the catalog's order. */
export interface Bound<L extends Looker> {
  readonly rule: Rule;
  readonly index: number;
  readonly severity: Severity;
  readonly looker: L;
}

/** The rules that count in a profile, indexed by what they can look at. They keep nothing between looks. */
export interface LocalRules {
  onNode(type: NodeType): readonly Bound<NodeRule>[];
  onEdge(flow: string, from: NodeType | undefined, to: NodeType | undefined): readonly Bound<EdgeRule>[];
  /** What some of them ask for; see `said-bits.ts`. */
  readonly asks: Bits;
}

const made = new WeakMap<Catalog, Record<Profile, LocalRules>>();

/** Rules on single nodes and edges, made and indexed once for each catalog. */
export function localRules(catalog: Catalog, profile: Profile): LocalRules {
  let known = made.get(catalog);
  if (!known) {
    const rules = catalog.rules.flatMap((rule, index) =>
      rule.maturity === 'retired' || rule.kind === 'path' ? [] : [{ rule, index, looker: lookerOf(catalog, rule) }],
    );
    made.set(catalog, (known = { notes: indexRules(rules, 'notes'), aws: indexRules(rules, 'aws') }));
  }
  return known[profile];
}

function indexRules(rules: readonly Pick<Bound<Looker>, 'rule' | 'index' | 'looker'>[], profile: Profile): LocalRules {
  const nodes: Bound<NodeRule>[] = [];
  const edges: Bound<EdgeRule>[] = [];
  for (const { rule, index, looker } of rules) {
    const severity = severityOf(rule, profile);
    if (severity && looker.scope === 'node') nodes.push({ rule, index, severity, looker });
    if (severity && looker.scope === 'edge') edges.push({ rule, index, severity, looker });
  }
  const onEdge = remembered((flow) => {
    const ofFlow = edges.filter(({ looker }) => isAmong(flow, looker.flows));
    return rememberedByPair((from, to) =>
      ofFlow.filter(({ looker }) => isAmong(from?.service?.id, looker.from) && isAmong(to?.service?.id, looker.to)),
    );
  });
  const onNode: (readonly Bound<NodeRule>[] | undefined)[] = [];
  return {
    onNode: (type) =>
      (onNode[type.number] ??= nodes.filter(
        ({ looker }) =>
          isAmong(type.service?.id, looker.services) && (type.variant === undefined || isAmong(type.variant, looker.variants)),
      )),
    onEdge: (flow, from, to) => onEdge(flow)(from, to),
    asks:
      nodes.reduce((bits, { looker }) => bits | looker.asks | looker.asksAmong, 0) |
      edges.reduce((bits, { looker }) => bits | looker.asksFrom | looker.asksTo, 0),
  };
}

const isAmong = (id: string | undefined, ids: ReadonlySet<string> | undefined): boolean =>
  ids === undefined || (id !== undefined && ids.has(id));

/** Rules on the whole graph keep state: each session has its own. */
export function graphRules(catalog: Catalog): readonly Pick<Bound<GraphRule>, 'rule' | 'index' | 'looker'>[] {
  return catalog.rules.flatMap((rule, index) => {
    if (rule.maturity === 'retired' || (rule.kind !== 'path' && rule.kind !== 'requires')) return [];
    const looker = lookerOf(catalog, rule);
    return looker.scope === 'graph' ? [{ rule, index, looker }] : [];
  });
}
