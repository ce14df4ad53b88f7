import type { Node } from '@xyflow/react';
import type { DrawnAnnotation, DrawnContainer, DrawnNode } from '#core/layout/drawn.ts';

export type ServiceFlowNode = Node<
  { readonly drawn: DrawnNode; readonly variant: string | undefined; readonly locked: boolean },
  'service'
>;
export type ContainerFlowNode = Node<{ readonly drawn: DrawnContainer; readonly locked: boolean }, 'container'>;
export type AnnotationFlowNode = Node<{ readonly drawn: DrawnAnnotation; readonly locked: boolean }, 'annotation'>;
/** A node as React Flow wants it. Its data is the drawn thing itself, so that what did not change keeps its identity. */
export type FlowNode = ServiceFlowNode | ContainerFlowNode | AnnotationFlowNode;

/** What lies over what: frames, containers by depth, edges, cards, other annotations. */
export const layers = { frame: -1, edges: 500, card: 1000, selectedCard: 1001, annotation: 1010, selectedAnnotation: 1011 } as const;

/** The element that stands for a node, for the accessibility tree. */
export const elementId = (node: string): string => `node-${encodeURIComponent(node)}`;
