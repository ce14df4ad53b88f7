import { nodeName } from '#core/catalog/names.ts';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { DrawnContainer, DrawnNode } from '#core/layout/drawn.ts';
import { catalog } from '../store/catalog.ts';

/** A node by its name, one that is gone by its id. */
export const nameIn = (design: Design, id: string): string => {
  const node = graphOf(design).node(id);
  return node ? nodeName(catalog, node) : id;
};

export const findingsIn = (count: number, severity: string | undefined): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? 'finding' : 'findings'}${severity ? `, worst: ${severity}` : ''}`];

/** What a card is called when it is read out: name, what it is, uses in question, findings. */
export const labelOfCard = ({ title, subtitle, chips, badge, severity }: DrawnNode): string =>
  [title, subtitle, ...chips.map((chip) => chip.text), ...findingsIn(badge?.count ?? 0, badge?.severity ?? severity)].join(', ');

export const labelOfContainer = ({ title, name, badge, severity }: DrawnContainer): string =>
  [title, ...(name ? [name] : []), 'container', ...findingsIn(badge?.count ?? 0, badge?.severity ?? severity)].join(', ');
