import { allFields, fieldValue } from '../catalog/fields.ts';
import { flowName, nodeName, serviceInSentence, valueInWords } from '../catalog/names.ts';
import type { Outcome } from './rule.ts';
import type { EdgeState, NodeState } from './state.ts';
import type { World } from './world.ts';

const templates = new Map<string, readonly string[]>();

/** A message in pieces: words at even places, names of placeholders at odd ones. */
function pieces(message: string): readonly string[] {
  let known = templates.get(message);
  if (!known) templates.set(message, (known = message.split(/\{([a-zA-Z.]+)\}/)));
  return known;
}

/** Fills the placeholders of a message: `{self}`, `{service}`, `{need}`, `{field.memoryGB}` … It begins with a capital. */
export function fillMessage(world: World, message: string, subject: NodeState | EdgeState, outcome: Outcome): string {
  const words = outcome.words?.();
  let text = '';
  for (const [index, piece] of pieces(message).entries())
    text += index % 2 === 0 ? piece : (words?.[piece] ?? word(world, piece, subject, outcome) ?? `{${piece}}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function word(world: World, key: string, subject: NodeState | EdgeState, outcome: Outcome): string | undefined {
  const { catalog } = world;
  if ('edge' in subject) {
    const { edge, from, to } = subject;
    if (key === 'from') return from ? nodeName(catalog, from.node) : edge.from;
    if (key === 'to' || key === 'self') return to ? nodeName(catalog, to.node) : edge.to;
    if (key === 'service') return to ? serviceInSentence(catalog, to.node) : edge.to;
    if (key === 'flow') return flowName(catalog, edge.flow).toLowerCase();
    if (key === 'intent')
      return catalog.intents.find((intent) => intent.id === edge.intent)?.says ?? flowName(catalog, edge.flow).toLowerCase();
    return undefined;
  }
  if (key === 'self' || key === 'to') return nodeName(catalog, subject.node);
  if (key === 'service') return serviceInSentence(catalog, subject.node);
  if (key === 'origin') return originInWords(world, outcome.origins ?? []);
  if (key === 'container') return nodeName(catalog, (subject.workflow ?? subject.location ?? subject).node);
  if (!key.startsWith('field.')) return undefined;
  const id = key.slice('field.'.length);
  const field = subject.service && allFields(catalog, subject.service).get(id);
  return valueInWords(field, fieldValue(catalog, subject.node, id));
}

/** Where a need was said: "Orders bucket", "an edge", "the requirements". */
export function originInWords(world: World, origins: readonly string[]): string {
  const [first] = origins;
  if (first === undefined) return 'the requirements';
  const node = world.nodes.get(first);
  if (node) return nodeName(world.catalog, node.node);
  const edge = world.edges.get(first);
  return edge?.from && edge.to
    ? `${nodeName(world.catalog, edge.from.node)} → ${nodeName(world.catalog, edge.to.node)}`
    : 'the requirements';
}
