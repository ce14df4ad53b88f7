import type { Catalog } from '../catalog/catalog.ts';
import type { Design } from '../design/design.ts';
import type { Finding, Report } from './finding.ts';
import { makeFinding } from './make-finding.ts';
import { type Bound, type Lookers, makeLookers } from './lookers.ts';
import { ReportBook } from './report.ts';
import { type Looker, type Outcome, severityOf } from './rule.ts';
import { travel } from './travel.ts';
import { type Changes, containersAround, type EdgeState, type NodeState, World } from './world.ts';

const none: (readonly [number, Finding])[] = [];

export interface CheckOptions {
  /** Today, YYYY-MM-DD: acceptances past their date count as stale. Without it none expires. */
  readonly today?: string;
}

/** Checks a design again and again as it changes; each answer is the same as a check from scratch would give. */
export class Session {
  readonly world: World;
  readonly lookers: Lookers;
  readonly #book: ReportBook;
  readonly #graph = new Map<string, ReadonlyMap<string, Outcome>>();
  #fresh = true;

  constructor(catalog: Catalog) {
    this.world = new World(catalog);
    this.lookers = makeLookers(catalog);
    this.#book = new ReportBook(catalog.rules);
  }

  /** Takes over a design and reports on it. Only what may have changed since the last one is looked at. */
  update(design: Design, options: CheckOptions = {}): Report {
    const changes = this.world.update(design, design.profile ?? 'notes');
    if (this.#fresh) changes.all = true;
    this.#fresh = false;
    const moved = travel(this.world, changes);
    const { nodes, edges } = this.#toLookAt(changes, moved);
    for (const state of changes.removedNodes) this.#book.forget(state.id);
    for (const state of changes.removedEdges) this.#book.forget(state.id);
    for (const state of nodes) this.#lookAt(state, this.lookers.nodeRules(state.node.service));
    for (const state of edges) this.#lookAt(state, this.lookers.edgeRules(state.edge.flow));
    this.#lookAround(changes, nodes);
    return this.#book.report(this.world, options.today);
  }

  /** Changed nodes, their members, their neighbours and where other facts arrive; and every edge at one of those. */
  #toLookAt(changes: Changes, moved: ReadonlySet<NodeState>): { nodes: readonly NodeState[]; edges: readonly EdgeState[] } {
    if (changes.all) return { nodes: [...this.world.nodes.values()], edges: [...this.world.edges.values()] };
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

  #lookAt(state: NodeState | EdgeState, rules: readonly Bound<Looker>[]): void {
    const examined: number[] = [];
    let findings: (readonly [number, Finding])[] = none;
    for (const { rule, index, looker } of rules) {
      const severity = severityOf(rule, this.world.profile);
      if (!severity) continue;
      const outcome = looker.scope === 'node' && 'node' in state ? looker.look(this.world, state) : looker.scope === 'edge' && 'edge' in state ? looker.look(this.world, state) : undefined;
      if (!outcome) continue;
      examined.push(index);
      const finding = makeFinding(this.world, this.lookers, rule, severity, state, outcome);
      if (finding) findings = [...findings, [index, finding]];
    }
    this.#book.note(state.id, examined, findings);
  }

  #lookAround(changes: Changes, nodes: readonly NodeState[]): void {
    const change = { all: changes.all, nodes, removed: changes.removedNodes, flows: changes.flows };
    for (const { rule, index, looker } of this.lookers.graphRules) {
      const outcomes = looker.look(this.world, change);
      const severity = severityOf(rule, this.world.profile);
      // The same outcomes are worded again where a node that they speak of changed: it may have another name.
      const same = !changes.all && this.#graph.get(rule.id) === outcomes;
      if (same && (outcomes.size === 0 || !nodes.some((state) => outcomes.has(state.id)))) continue;
      this.#graph.set(rule.id, outcomes);
      const findings: Finding[] = [];
      for (const [subject, outcome] of severity ? outcomes : []) {
        const state = this.world.nodes.get(subject);
        const finding = state && severity && makeFinding(this.world, this.lookers, rule, severity, state, outcome);
        if (finding) findings.push(finding);
      }
      this.#book.noteGraph(index, severity ? outcomes.size : 0, findings);
    }
  }
}

export const createSession = (catalog: Catalog): Session => new Session(catalog);
