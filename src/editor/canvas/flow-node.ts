import type { Node } from '@xyflow/react';
import type { DrawnContainer, DrawnNode } from '#core/layout/drawn.ts';

export type ServiceFlowNode = Node<
  { readonly drawn: DrawnNode; readonly variant: string | undefined; readonly locked: boolean },
  'service'
>;
export type ContainerFlowNode = Node<{ readonly drawn: DrawnContainer; readonly locked: boolean }, 'container'>;
/** A node as React Flow wants it. Its data is the drawn thing itself, so that what did not change keeps its identity. */
export type FlowNode = ServiceFlowNode | ContainerFlowNode;

/** What lies over what: containers by depth, edges, cards. */
export const layers = { edges: 500, card: 1000, selectedCard: 1001 } as const;

/** The element that stands for a node, for the accessibility tree. */
export const elementId = (node: string): string => `node-${encodeURIComponent(node)}`;
