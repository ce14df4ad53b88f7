import { annotationsOf } from '#core/design/annotations.ts';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { DrawnAnnotation, DrawnContainer, DrawnNode, Scene } from '#core/layout/drawn.ts';
import { type FlowNode, layers } from './flow-node.ts';

export interface FlowInput {
  readonly design: Design;
  /** What of the scene React Flow gets. */
  readonly items: Pick<Scene, 'annotations' | 'containers' | 'nodes'>;
  readonly selected: ReadonlySet<string>;
}

/**
 * The scene as React Flow's nodes: frames, containers before what they hold, cards, other annotations. A node of which nothing changed is the very object of
 * `previous`, and the whole list is when nothing changed at all: React Flow then does no work for it.
 */
export function toFlow({ design, items, selected }: FlowInput, previous: FlowNode[]): FlowNode[] {
  const known = new Map(previous.map((node) => [node.id, node]));
  const graph = graphOf(design);
  const drawn = new Map([...items.containers, ...items.nodes].map((item) => [item.id, item]));
  const notes = new Map(annotationsOf(design).map((annotation) => [annotation.id, annotation]));
  const nodes: FlowNode[] = [];
  const add = (item: DrawnContainer | DrawnNode | DrawnAnnotation, zIndex: number, make: (place: Place) => FlowNode): void => {
    const around = item.parent === undefined ? undefined : drawn.get(item.parent);
    const place: Place = {
      item,
      locked: (graph.node(item.id) ?? notes.get(item.id))?.locked === true,
      position: { x: item.x - (around?.x ?? 0), y: item.y - (around?.y ?? 0) },
      parentId: around?.id,
      selected: selected.has(item.id),
      zIndex,
    };
    const before = known.get(item.id);
    nodes.push(before && isSame(before, place) ? before : make(place));
  };
  const note = (item: DrawnAnnotation): void => {
    const isFrame = item.kind === 'frame';
    const top = selected.has(item.id) ? layers.selectedAnnotation : layers.annotation;
    add(item, isFrame ? layers.frame : top, (place) => ({
      ...shared(place),
      type: 'annotation',
      data: { drawn: item, locked: place.locked },
      ...(isFrame && { dragHandle: '.annotation-grip', selectable: false, style: { pointerEvents: 'none' } }),
    }));
  };
  for (const item of items.annotations) if (item.kind === 'frame') note(item);
  for (const item of items.containers) {
    add(item, item.depth, (place) => ({
      ...shared(place),
      type: 'container',
      data: { drawn: item, locked: place.locked },
      dragHandle: '.container-header',
      style: { pointerEvents: 'none' },
    }));
  }
  for (const item of items.nodes) {
    const zIndex = selected.has(item.id) ? layers.selectedCard : layers.card;
    add(item, zIndex, (place) => ({
      ...shared(place),
      type: 'service',
      data: { drawn: item, variant: graph.node(item.id)?.variant, locked: place.locked },
    }));
  }
  for (const item of items.annotations) if (item.kind !== 'frame') note(item);
  return nodes.length === previous.length && nodes.every((node, index) => node === previous[index]) ? previous : nodes;
}

interface Place {
  readonly item: DrawnContainer | DrawnNode | DrawnAnnotation;
  readonly locked: boolean;
  readonly position: { readonly x: number; readonly y: number };
  readonly parentId: string | undefined;
  readonly selected: boolean;
  readonly zIndex: number;
}

const isSame = (before: FlowNode, { item, locked, position, parentId, selected, zIndex }: Place): boolean =>
  before.data.drawn === item &&
  before.data.locked === locked &&
  before.position.x === position.x &&
  before.position.y === position.y &&
  before.parentId === parentId &&
  before.selected === selected &&
  before.zIndex === zIndex;

/** Sizes are declared, in whole px: the first paint is final and nothing is measured again. */
const shared = ({ item: { id, width, height }, locked, position, parentId, selected, zIndex }: Place) => ({
  id,
  position: { ...position },
  width,
  height,
  measured: { width, height },
  selected,
  zIndex,
  ...(locked && { draggable: false }),
  ...(parentId !== undefined && { parentId }),
  domAttributes: { 'aria-roledescription': undefined },
});
