import { allFields } from '../catalog/fields.ts';
import type { Missing } from '../catalog/local-match.ts';
import type { Field } from '../catalog/catalog.ts';
import { nodeName } from '../catalog/names.ts';
import type { Fill } from './finding.ts';
import type { NodeState, World } from './world.ts';

/** What is asked, and what the answer is written into. */
export interface Question {
  readonly ask: string;
  readonly fill: Fill;
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

const asked = (field: Field, subject: string): string => field.ask ?? `${field.name}: what is it for ${subject}?`;

function onEdge(world: World, { id, field }: Missing): Question | undefined {
  const edge = world.edges.get(id);
  const known = world.catalog.flows.get(edge?.edge.flow ?? '')?.fields?.find((candidate) => candidate.id === field);
  return known && { ask: asked(known, 'this arrow'), fill: { on: 'edge', ids: [id], field } };
}

function onNode(world: World, { id, field, on }: Missing): Question | undefined {
  const state = world.nodes.get(id);
  if (!state?.service) return undefined;
  const requirement = world.catalog.requirements.get(field);
  const known = allFields(world.catalog, state.service).get(field) ?? (on === 'need' ? requirement : undefined);
  if (!known) return undefined;
  const ask = asked(known, nodeName(world.catalog, state.node));
  if (on === 'node' || !requirement) return { ask, fill: { on: 'node', ids: [id], field } };
  const sources = requirement.about === 'design' ? [] : whereSaid(state, field);
  if (sources.length > 0) return { ask, fill: { on: 'node', ids: sources, field } };
  return { ask, fill: { on: 'requirements', ids: [], field } };
}

/** The answer lives with the data: at the farthest nodes upstream that can say it; else on the node itself. */
function whereSaid(state: NodeState, field: string): readonly string[] {
  const seen = new Set<NodeState>([state]);
  const queue = [state];
  const found: string[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const before = [...next.linksIn].map((link) => link.from).filter((from) => !seen.has(from));
    if (next !== state && next.linksIn.size === 0 && next.service?.needs?.includes(field)) found.push(next.id);
    for (const from of before) {
      seen.add(from);
      queue.push(from);
    }
  }
  if (found.length > 0) return found.sort();
  return state.service?.needs?.includes(field) ? [state.id] : [];
}
