import type { Field, Requirement } from '../catalog/catalog.ts';
import { allFields } from '../catalog/fields.ts';
import type { Missing } from '../catalog/local-match.ts';
import type { Fill } from './finding.ts';
import type { NodeState } from './state.ts';
import type { World } from './world.ts';

/** What is asked, and what the answer is written into. */
export interface Question {
  readonly ask: string;
  /** Looked up when read: it depends on everything upstream. */
  fill(): Fill;
}

/** The question that would decide: of several unknown values the one that can be asked, at the smallest id. */
export function questionOf(world: World, missing: readonly Missing[]): Question | undefined {
  const sorted = [...missing].sort((a, b) => (a.id !== b.id ? (a.id < b.id ? -1 : 1) : a.field < b.field ? -1 : 1));
  for (const one of sorted) {
    const question = one.on === 'edge' ? onEdge(world, one) : onNode(world, one);
    if (question) return question;
  }
  return undefined;
}

const asked = (field: Field): string => field.ask ?? `${field.name}?`;

function onEdge({ catalog }: World, { id, field, flow = '' }: Missing): Question | undefined {
  const known = catalog.flows.get(flow)?.fields?.find((candidate) => candidate.id === field);
  return known && { ask: asked(known), fill: () => ({ on: 'edge', ids: [id], field }) };
}

function onNode(world: World, { id, field, on }: Missing): Question | undefined {
  const state = world.nodes.get(id);
  if (!state?.service) return undefined;
  const requirement = world.catalog.requirements.get(field);
  const known = allFields(world.catalog, state.service).get(field) ?? (on === 'need' ? requirement : undefined);
  if (!known) return undefined;
  if (on === 'node' || !requirement) return { ask: asked(known), fill: () => ({ on: 'node', ids: [id], field }) };
  return {
    ask: asked(known),
    fill: () => {
      const ids = whereSaid(world, state, requirement);
      return ids.length > 0 ? { on: 'node', ids, field } : { on: 'requirements', ids: [], field };
    },
  };
}

/** The answer lives with the data (or the caller): at the farthest nodes upstream that can say it; else on the node itself. */
function whereSaid({ catalog }: World, state: NodeState, { id, about }: Requirement): readonly string[] {
  const seen = new Set<NodeState>([state]);
  const found: string[] = [];
  for (const next of seen) {
    const before = next.linksIn.filter((link) => catalog.flows.get(link.flow)?.carries === about);
    for (const link of before) seen.add(link.from);
    if (next !== state && before.length === 0 && next.service?.needs?.includes(id)) found.push(next.id);
  }
  if (found.length > 0) return found.sort();
  return state.service?.needs?.includes(id) ? [state.id] : [];
}
