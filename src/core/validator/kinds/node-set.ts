import type { Catalog, Match } from '../../catalog/catalog.ts';
import type { Truth } from '../../catalog/truth.ts';
import { compileRest, type NodeTest, servicesFor } from '../match.ts';
import type { GraphChange } from '../rule.ts';
import type { NodeState } from '../state.ts';
import type { World } from '../world.ts';

/** The nodes that meet a condition, kept up to date from change to change while somebody asks. */
export class NodeSet {
  readonly yes = new Set<NodeState>();
  readonly unknown = new Set<NodeState>();
  readonly #test: NodeTest;
  #isKept = false;
  /** Services and tags are decided by this index; the test is about the rest. */
  readonly #services: ReadonlySet<string>;

  constructor(catalog: Catalog, match: Match) {
    this.#test = compileRest(catalog, match);
    this.#services = servicesFor(catalog, match);
  }

  /** Changes need not be told until the next update, which then looks at all nodes. */
  letGo(): void {
    this.#isKept = false;
    this.yes.clear();
    this.unknown.clear();
  }

  /** Looks again at what changed; says whether the set may be another one now. */
  update(world: World, change: GraphChange): boolean {
    if (change.all || !this.#isKept) {
      this.#isKept = true;
      this.yes.clear();
      this.unknown.clear();
      for (const service of this.#services)
        for (const state of world.nodesOf(service)) {
          const truth = this.#test(world, state);
          if (truth) this.yes.add(state);
          else if (truth === undefined) this.unknown.add(state);
        }
      return true;
    }
    let changed = false;
    for (const state of change.removed) changed = this.#set(state, false) || changed;
    for (const state of change.nodes)
      changed = this.#set(state, this.#services.has(state.node.service) && this.#test(world, state)) || changed;
    return changed;
  }

  #set(state: NodeState, truth: Truth): boolean {
    const changed = this.yes.has(state) !== (truth === true) || this.unknown.has(state) !== (truth === undefined);
    if (!changed) return false;
    if (truth) this.yes.add(state);
    else this.yes.delete(state);
    if (truth === undefined) this.unknown.add(state);
    else this.unknown.delete(state);
    return true;
  }
}
