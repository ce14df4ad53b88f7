import type { Design, DesignEdge, DesignNode } from '../design/design.ts';
import { type Catalog, purposesOf, serviceOf } from './catalog.ts';
import { ownValue } from './fields.ts';
import { matchesLocal } from './local-match.ts';

/** What a name or caption seems to say, to be confirmed by the user; only then is it typed. */
export type Suggestion =
  | { readonly kind: 'requirement'; readonly node: string; readonly requirement: string; readonly ask: string }
  | { readonly kind: 'purpose'; readonly node: string; readonly purpose: string; readonly ask: string }
  | { readonly kind: 'intent'; readonly edge: string; readonly flow: string; readonly intent: string; readonly ask: string };

const mentions = (text: string, alias: string): boolean =>
  text.toLowerCase().includes(alias.toLowerCase()) &&
  new RegExp(`(^|[^a-z0-9])${alias.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}([^a-z0-9]|$|s\\b|d\\b)`).test(text.toLowerCase());

/** The first purpose, mistaken ones before served ones, that a node's name mentions and that it does not carry yet. */
export function suggestForNode(catalog: Catalog, node: DesignNode): Suggestion | undefined {
  const service = serviceOf(catalog, node);
  if (!node.name || !service || node.name === service.name) return undefined;
  const candidates = [...(service.mistakenFor ?? []).map((entry) => entry.purpose), ...purposesOf(catalog, node)];
  for (const id of candidates) {
    const purpose = catalog.purposes.get(id);
    if (
      purpose &&
      !node.usedFor?.includes(id) &&
      purpose.aliases.some((alias) => mentions(node.name ?? '', alias) && !isSaid(catalog, node, alias))
    )
      return {
        kind: 'purpose',
        node: node.id,
        purpose: id,
        ask: `Used to ${purpose.name.charAt(0).toLowerCase()}${purpose.name.slice(1)}?`,
      };
  }
  return undefined;
}

/** Whether a use that the node carries says the word already: "Watch bias" answers for a node called "Bias monitor". */
function isSaid(catalog: Catalog, node: DesignNode, alias: string): boolean {
  return (node.usedFor ?? []).some((id) => {
    const purpose = catalog.purposes.get(id);
    return purpose !== undefined && [purpose.name, ...purpose.aliases].some((word) => mentions(word, alias));
  });
}

/** The intent that an edge's caption mentions, among those that its pair is known for. */
export function suggestForEdge(catalog: Catalog, edge: DesignEdge, from: DesignNode, to: DesignNode): Suggestion | undefined {
  const label = edge.label;
  if (!label || edge.intent !== undefined) return undefined;
  const intent = catalog.intents.find(
    (candidate) =>
      [candidate.name, ...(candidate.aliases ?? [])].some((alias) => mentions(label, alias)) &&
      candidate.between.some((pair) => matchesLocal(catalog, pair.from, from) === true && matchesLocal(catalog, pair.to, to) === true),
  );
  return intent && { kind: 'intent', edge: edge.id, flow: intent.flow, intent: intent.id, ask: `Meant to ${intent.says}?` };
}

/** The first demand that decides whether a node's service is the right choice and of which nothing is said yet. */
export function suggestRequirement(catalog: Catalog, design: Pick<Design, 'requirements'>, node: DesignNode): Suggestion | undefined {
  for (const id of serviceOf(catalog, node)?.asks ?? []) {
    const requirement = catalog.requirements.get(id);
    const said = ownValue(design.requirements, id) ?? ownValue(node.fields, id);
    if (requirement && said === undefined)
      return { kind: 'requirement', node: node.id, requirement: id, ask: requirement.ask ?? `${requirement.name}?` };
  }
  return undefined;
}
