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

/** All rules that are not retired, indexed by what they can look at. Graph rules keep state: each session has its own. */
export interface Lookers {
  nodeRules(service: string): readonly Bound<NodeRule>[];
  edgeRules(flow: string | undefined): readonly Bound<EdgeRule>[];
  readonly graphRules: readonly Bound<GraphRule>[];
}

interface Local {
  readonly nodeRules: Lookers['nodeRules'];
  readonly edgeRules: Lookers['edgeRules'];
}

const local = new WeakMap<Catalog, Local>();

/** Rules on single nodes and edges keep nothing between looks: they are made and indexed once for each catalog. */
function localRules(catalog: Catalog): Local {
  const known = local.get(catalog);
  if (known) return known;
  const nodes: Bound<NodeRule>[] = [];
  const edges: Bound<EdgeRule>[] = [];
  for (const [index, rule] of catalog.rules.entries()) {
    if (rule.maturity === 'retired') continue;
    const looker = lookerOf(catalog, rule);
    if (looker.scope === 'node') nodes.push({ rule, index, looker });
    else if (looker.scope === 'edge') edges.push({ rule, index, looker });
  }
  const byService = new Map([...catalog.services.keys()].map((id) => [id, nodes.filter(({ looker }) => looker.services?.has(id) ?? true)]));
  const ofUnknown = nodes.filter(({ looker }) => looker.services === undefined);
  const byFlow = new Map([...catalog.flows.keys()].map((id) => [id, edges.filter(({ looker }) => looker.flows?.has(id) ?? true)]));
  const anyFlow = edges.filter(({ looker }) => looker.flows === undefined);
  const made: Local = {
    nodeRules: (service) => byService.get(service) ?? ofUnknown,
    edgeRules: (flow) => (flow === undefined ? anyFlow : (byFlow.get(flow) ?? anyFlow)),
  };
  local.set(catalog, made);
  return made;
}

export function makeLookers(catalog: Catalog): Lookers {
  const graphRules: Bound<GraphRule>[] = [];
  for (const [index, rule] of catalog.rules.entries()) {
    if (rule.maturity === 'retired' || (rule.kind !== 'path' && rule.kind !== 'requires')) continue;
    const looker = lookerOf(catalog, rule);
    if (looker.scope === 'graph') graphRules.push({ rule, index, looker });
  }
  return { ...localRules(catalog), graphRules };
}
