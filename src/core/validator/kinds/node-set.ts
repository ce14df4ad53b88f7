import type { NodeTest } from '../match.ts';
import type { Truth } from '../../catalog/truth.ts';
import type { GraphChange } from '../rule.ts';
import type { NodeState, World } from '../world.ts';

/** The nodes that meet a condition, kept up to date from change to change. */
export class NodeSet {
  readonly yes = new Set<NodeState>();
  readonly unknown = new Set<NodeState>();
  readonly #test: NodeTest;

  constructor(test: NodeTest) {
    this.#test = test;
  }

  /** Looks again at what changed; says whether the set is another one now. */
  update(world: World, change: GraphChange): boolean {
    let changed = false;
    for (const state of change.removed) changed = this.#set(state, false) || changed;
    for (const state of change.all ? world.nodes.values() : change.nodes) changed = this.#set(state, this.#test(world, state)) || changed;
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
