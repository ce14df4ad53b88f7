import { purposesOf } from '#core/catalog/catalog.ts';
import { type Suggestion, suggestForEdge, suggestForNode, suggestRequirement } from '#core/catalog/suggest-use.ts';
import { addPurpose } from '#core/design/commands/add-purpose.ts';
import { setEdgeFlow } from '#core/design/commands/set-edge-flow.ts';
import { setRequirement } from '#core/design/commands/set-requirement.ts';
import type { Design, DesignEdge, DesignNode } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { catalog } from '../../store/catalog.ts';
import { run } from '../../store/run.ts';

const ofNode = new WeakMap<DesignNode, Suggestion | null>();
const ofEdge = new WeakMap<DesignEdge, Suggestion | null>();

export const keyOf = (suggestion: Suggestion): string =>
  suggestion.kind === 'purpose'
    ? `${suggestion.node} ${suggestion.purpose}`
    : suggestion.kind === 'requirement'
      ? `${suggestion.node} ${suggestion.requirement}`
      : `${suggestion.edge} ${suggestion.intent}`;

/**
 * What names and captions of a design seem to say and nothing typed says yet. A use that the service is there for anyway, and
 * a demand that decides about the service, are asked about only while the node is selected: right after placing it, say. The
 * only use that a service has is never asked about.
 */
export function suggestionsIn(design: Design, selected: ReadonlySet<string>): readonly Suggestion[] {
  const graph = graphOf(design);
  const found: (Suggestion | null)[] = design.nodes.map((node) => remembered(ofNode, node, () => suggestForNode(catalog, node)));
  for (const id of selected) {
    const node = graph.node(id);
    if (node && !remembered(ofNode, node, () => suggestForNode(catalog, node)))
      found.push(suggestRequirement(catalog, design, node) ?? null);
  }
  for (const edge of design.edges) {
    if (!edge.label) continue;
    const [from, to] = [graph.node(edge.from), graph.node(edge.to)];
    if (from && to) found.push(remembered(ofEdge, edge, () => suggestForEdge(catalog, edge, from, to)));
  }
  return found
    .filter((suggestion) => suggestion !== null)
    .filter((suggestion) => !isPlain(graph.node('node' in suggestion ? suggestion.node : ''), suggestion, selected));
}

function isPlain(node: DesignNode | undefined, suggestion: Suggestion, selected: ReadonlySet<string>): boolean {
  const right = node ? purposesOf(catalog, node) : [];
  return (
    node !== undefined &&
    suggestion.kind === 'purpose' &&
    right.includes(suggestion.purpose) &&
    (right.length === 1 || !selected.has(node.id))
  );
}

function remembered<K extends object>(
  memory: WeakMap<K, Suggestion | null>,
  key: K,
  look: () => Suggestion | undefined,
): Suggestion | null {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = look() ?? null;
  memory.set(key, found);
  return found;
}

/** Writes what was asked about, as one step. */
export function acceptSuggestion(suggestion: Suggestion): void {
  switch (suggestion.kind) {
    case 'purpose':
      run('Say what it is used for', (design) => addPurpose(design, suggestion.node, suggestion.purpose));
      return;
    case 'intent':
      run('Say what the arrow means', (design) => setEdgeFlow(design, suggestion.edge, suggestion.flow, suggestion.intent));
      return;
    case 'requirement':
      run('State a requirement', (design) => setRequirement(design, suggestion.requirement, true));
  }
}
