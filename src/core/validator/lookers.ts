import type { Catalog, Rule } from '../catalog/catalog.ts';
import { checkKind } from './kinds/check.ts';
import { edgeKind } from './kinds/edge.ts';
import { fitKind } from './kinds/fit.ts';
import { nodeKind } from './kinds/node.ts';
import { pathKind } from './kinds/path.ts';
import { requiresKind } from './kinds/requires.ts';
import type { EdgeRule, GraphRule, Looker, NodeRule } from './rule.ts';

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
  readonly looker: L;
}

/** All rules, indexed by what they can look at. Graph rules keep state: one set of lookers for each session. */
export interface Lookers {
  readonly all: readonly Bound<Looker>[];
  nodeRules(service: string): readonly Bound<NodeRule>[];
  edgeRules(flow: string | undefined): readonly Bound<EdgeRule>[];
  readonly graphRules: readonly Bound<GraphRule>[];
}

export function makeLookers(catalog: Catalog): Lookers {
  const nodes: Bound<NodeRule>[] = [];
  const edges: Bound<EdgeRule>[] = [];
  const graphs: Bound<GraphRule>[] = [];
  const all: Bound<Looker>[] = [];
  for (const [index, rule] of catalog.rules.entries()) {
    if (rule.maturity === 'retired') continue;
    const looker = lookerOf(catalog, rule);
    all.push({ rule, index, looker });
    if (looker.scope === 'node') nodes.push({ rule, index, looker });
    else if (looker.scope === 'edge') edges.push({ rule, index, looker });
    else graphs.push({ rule, index, looker });
  }
  const byService = new Map<string, readonly Bound<NodeRule>[]>();
  for (const service of catalog.services.keys()) byService.set(service, nodes.filter(({ looker }) => looker.services?.has(service) ?? true));
  const unknownService = nodes.filter(({ looker }) => looker.services === undefined);
  const byFlow = new Map<string, readonly Bound<EdgeRule>[]>();
  for (const flow of catalog.flows.keys()) byFlow.set(flow, edges.filter(({ looker }) => looker.flows?.has(flow) ?? true));
  const anyFlow = edges.filter(({ looker }) => looker.flows === undefined);
  return {
    all,
    nodeRules: (service) => byService.get(service) ?? unknownService,
    edgeRules: (flow) => (flow === undefined ? anyFlow : (byFlow.get(flow) ?? anyFlow)),
    graphRules: graphs,
  };
}
