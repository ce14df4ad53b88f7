import type { Catalog } from '../catalog/catalog.ts';
import type { Design } from '../design/design.ts';
import { Examined } from './examined.ts';
import type { Finding, Report } from './finding.ts';
import { type Bound, graphRules, localRules, type TypeRules } from './lookers.ts';
import { makeFinding } from './make-finding.ts';
import { ReportBook } from './report.ts';
import { type EdgeRule, type Looker, type Outcome, severityOf } from './rule.ts';
import { bitsAlong, bitsSaid } from './said-bits.ts';
import { containersAround, type EdgeState, type NodeState } from './state.ts';
import { travel } from './travel.ts';
import { type Changes, World } from './world.ts';

export interface CheckOptions {
  /** Today, YYYY-MM-DD: acceptances past their date count as stale. Without it none expires. */
  readonly today?: string;
}

/** Checks a design again and again as it changes; each answer is the same as a check from scratch would give. */
export class Session {
  readonly world: World;
  readonly #book: ReportBook;
  readonly #graphRules: ReturnType<typeof graphRules>;
  readonly #outcomes = new Map<string, ReadonlyMap<string, Outcome>>();
  readonly #examined = Examined.none();

  constructor(catalog: Catalog) {
    this.world = new World(catalog);
    this.#graphRules = graphRules(catalog);
    this.#book = new ReportBook(catalog.rules, this.#examined);
  }

  /** Takes over a design and reports on it. Only what may have changed since the last one is looked at. */
  update(design: Design, options: CheckOptions = {}): Report {
    const changes = this.world.update(design, design.profile ?? 'notes');
    const moved = travel(this.world, changes);
    for (const state of changes.removedNodes) this.#book.forget(state);
    for (const state of changes.removedEdges) this.#book.forget(state);
    const again = changes.all ? undefined : this.#toLookAt(changes, moved);
    const rules = localRules(this.world.catalog, this.world.profile);
    for (const state of again?.nodes ?? this.world.nodes.values()) this.#lookAtNode(state, rules.onNode(state.type));
    for (const state of again?.edges ?? this.world.allEdges)
      this.#lookAtEdge(state, rules.onEdge(state.edge.flow ?? '', state.from?.type, state.to?.type));
    this.#lookAround(changes, again?.nodes ?? []);
    return this.#book.report(this.world, options.today);
  }

  /** Changed nodes, their members, their neighbours and where other facts arrive; and every edge at one of those. */
  #toLookAt(changes: Changes, moved: ReadonlySet<NodeState>): { nodes: readonly NodeState[]; edges: readonly EdgeState[] } {
    const inside = new Set<NodeState>([...changes.nodes, ...moved]);
    for (const state of inside) for (const member of state.members) inside.add(member);
    const nodes = new Set(inside);
    for (const state of inside) {
      for (const link of state.linksIn) nodes.add(link.from);
      for (const link of state.linksOut) nodes.add(link.to);
      for (const container of containersAround(state)) nodes.add(container);
    }
    const edges = new Set(changes.edges);
    for (const state of nodes) for (const edge of state.edges) edges.add(edge);
    return { nodes: [...nodes], edges: [...edges] };
  }

  #lookAtNode(state: NodeState, { rules, asks }: TypeRules): void {
    this.#book.forget(state);
    let examined = this.#examined;
    const said = bitsSaid(this.world, state, asks);
    state.said = said;
    for (const bound of rules) {
      const { looker } = bound;
      if ((said & looker.asks) !== looker.asks || (looker.asksAmong !== 0 && (said & looker.asksAmong) === 0)) continue;
      const outcome = looker.look(this.world, state);
      if (!outcome) continue;
      examined = examined.with(bound.index);
      if (outcome.verdict !== 'holds') this.#find(bound, state, outcome);
    }
    this.#book.note(state, examined);
  }

  #lookAtEdge(state: EdgeState, rules: readonly Bound<EdgeRule>[]): void {
    this.#book.forget(state);
    let examined = this.#examined;
    const said = bitsAlong(this.world, state);
    // The nodes were looked at before.
    const from = state.from?.said ?? 0;
    const to = state.to?.said ?? 0;
    for (const bound of rules) {
      const { looker } = bound;
      if ((said & looker.asks) !== looker.asks || (from & looker.asksFrom) !== looker.asksFrom || (to & looker.asksTo) !== looker.asksTo)
        continue;
      const outcome = looker.look(this.world, state);
      if (!outcome) continue;
      examined = examined.with(bound.index);
      if (outcome.verdict !== 'holds') this.#find(bound, state, outcome);
    }
    this.#book.note(state, examined);
  }

  #find(
    { rule, index, severity }: Pick<Bound<Looker>, 'rule' | 'index' | 'severity'>,
    state: NodeState | EdgeState,
    outcome: Outcome,
  ): void {
    const finding = makeFinding(this.world, rule, severity, state, outcome);
    if (finding) this.#book.put(index, state, finding);
  }

  #lookAround(changes: Changes, nodes: readonly NodeState[]): void {
    const change = { all: changes.all, nodes, removed: changes.removedNodes, flows: changes.flows };
    for (const { rule, index, looker } of this.#graphRules) {
      const outcomes = looker.look(this.world, change);
      const severity = severityOf(rule, this.world.profile);
      // The same outcomes are worded again where a node that they speak of changed: it may have another name.
      const same = !changes.all && this.#outcomes.get(rule.id) === outcomes;
      if (same && (outcomes.size === 0 || !nodes.some((state) => outcomes.has(state.id)))) continue;
      this.#outcomes.set(rule.id, outcomes);
      const findings: Finding[] = [];
      for (const [subject, outcome] of severity ? outcomes : []) {
        const state = this.world.nodes.get(subject);
        const finding = state && severity && makeFinding(this.world, rule, severity, state, outcome);
        if (finding) findings.push(finding);
      }
      this.#book.noteGraph(index, severity ? outcomes.size : 0, findings);
    }
  }
}

export const createSession = (catalog: Catalog): Session => new Session(catalog);
