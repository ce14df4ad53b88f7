import type { Catalog, Rule } from '../catalog/catalog.ts';
import type { Missing } from '../catalog/local-match.ts';
import type { Profile } from '../design/design.ts';
import type { Severity, Verdict } from './finding.ts';
import type { Bits } from './said-bits.ts';
import type { EdgeState, NodeState } from './state.ts';
import type { World } from './world.ts';

/** What a kind says of one subject; `undefined` as a whole: the rule does not look at it. */
export interface Outcome {
  readonly verdict: Verdict | 'holds';
  /** Questions: what would decide. */
  readonly missing?: readonly Missing[];
  /** Concerned, if not just the subject: of an edge, the edge and its ends. */
  readonly nodes?: readonly string[];
  readonly edges?: readonly string[];
  /** Values for the placeholders of the message that the kind knows, worked out when the message is read. */
  readonly words?: () => Readonly<Record<string, string>>;
  /** Where the need was said. */
  readonly origins?: readonly string[];
  /** A computed change of the subject's service is offered. */
  readonly offers?: boolean;
}

/** A rule on single nodes. `services`: the only ones it can look at; `undefined`: any, unknown ones too. */
export interface NodeRule {
  readonly scope: 'node';
  readonly services: ReadonlySet<string> | undefined;
  /** The only variants that it can look at; `undefined`: any. */
  readonly variants: ReadonlySet<string> | undefined;
  /** What must be said of a node for the rule to look at it. */
  readonly asks: Bits;
  /** Of these, where there are any, one must be said. */
  readonly asksAmong: Bits;
  look(world: World, state: NodeState): Outcome | undefined;
}

export interface EdgeRule {
  readonly scope: 'edge';
  /** The only flows and services at its ends that it can look at; `undefined`: any. */
  readonly flows: ReadonlySet<string> | undefined;
  readonly from: ReadonlySet<string> | undefined;
  readonly to: ReadonlySet<string> | undefined;
  /** What must be said of an edge and its data, and of the nodes at its ends, for the rule to look at it. */
  readonly asks: Bits;
  readonly asksFrom: Bits;
  readonly asksTo: Bits;
  look(world: World, edge: EdgeState): Outcome | undefined;
}

/** A rule on the whole graph. It keeps what it knows and is told what may have changed. */
export interface GraphRule {
  readonly scope: 'graph';
  /** `nodes`: to be looked at again. Returns outcomes by subject id, or the same map as before when nothing changed. */
  look(world: World, changed: GraphChange): ReadonlyMap<string, Outcome>;
}

export interface GraphChange {
  /** Everything is to be looked at again; nothing else is listed. */
  readonly all: boolean;
  readonly nodes: readonly NodeState[];
  readonly removed: ReadonlySet<NodeState>;
  readonly flows: ReadonlySet<string>;
}

export type Looker = NodeRule | EdgeRule | GraphRule;

/** Makes the looker of one rule; one function per kind, see `kinds/`. */
export type Kind<R extends Rule> = (catalog: Catalog, rule: R) => Looker;

export function severityOf(rule: Rule, profile: Profile): Severity | undefined {
  const severity = typeof rule.severity === 'string' ? rule.severity : rule.severity[profile];
  return severity === 'off' ? undefined : severity;
}
