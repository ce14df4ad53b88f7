import type { MouseEvent } from 'react';
import { annotationOf } from '#core/design/annotations.ts';
import { graphOf } from '#core/design/graph.ts';
import { centre, type Point } from '#core/layout/geometry.ts';
import { catalog } from '../store/catalog.ts';
import { showDialog } from '../store/dialog.ts';
import { editorState } from '../store/editor-store.ts';
import { select } from '../store/select.ts';
import { emptySelection } from '../store/selection.ts';
import type { MenuPlace } from '../store/session-parts.ts';
import { onlyEdge } from './edges/only-edge.ts';
import { elementId } from './flow-node.ts';
import { activeBend, activeNode } from './gestures.ts';
import { bendAt, edgeAt, nodeAt, onEdgeEnd } from './hit.ts';

/**
 * Opens the menu of what was pressed with the right button or held with a finger, and selects that unless it is part of the
 * selection; with the tool for several, it is added. The menu key opens it at what the keyboard is on.
 */
export function openMenu(event: MouseEvent): void {
  if (event.target instanceof HTMLInputElement) return; // a field has a menu of its own
  event.preventDefault();
  const here = { x: event.clientX, y: event.clientY };
  if (event.target !== event.currentTarget) {
    openMenuAt(event.target, here);
    return;
  }
  const edge = onlyEdge()?.id;
  const node = edge === undefined ? activeNode.get() : undefined;
  choose(node, edge);
  showDialog({ kind: 'menu', at: placeOf(node, edge) ?? here, on: kindOf() });
}

/** Under the card, or at the middle of the arrow, as far as it has an element. */
function placeOf(node: string | undefined, edge: string | undefined): Point | undefined {
  if (node !== undefined) {
    const box = document.getElementById(elementId(node))?.getBoundingClientRect();
    return box && { x: box.left + 24, y: box.bottom };
  }
  if (edge === undefined) return undefined;
  const box = document.querySelector(`g.edge[data-edge="${CSS.escape(edge)}"]`)?.getBoundingClientRect();
  return box && centre(box);
}

/** The same for what was hit at a point of the window. */
export function openMenuAt(target: EventTarget | null, at: Point): void {
  if (!onEdgeEnd(target)) choose(nodeAt({ target, clientX: at.x, clientY: at.y }), edgeAt(target));
  const [edge, bend] = [onlyEdge(), bendAt(target)];
  if (edge && bend !== undefined) activeBend.set({ edge: edge.id, index: bend });
  showDialog({ kind: 'menu', at, on: kindOf() });
}

function choose(node: string | undefined, edge: string | undefined): void {
  const { selection, tool } = editorState();
  const { nodes, edges } = tool === 'several' ? selection : emptySelection;
  if (node !== undefined && !selection.nodes.has(node)) select([...nodes, node], edges);
  else if (node === undefined && edge !== undefined && !selection.edges.has(edge)) select(nodes, [...edges, edge]);
  else if (node === undefined && edge === undefined) select(nodes, edges);
}

function kindOf(): MenuPlace['on'] {
  const { design, selection } = editorState();
  const [id] = selection.nodes;
  if (selection.nodes.size + selection.edges.size > 1) return 'selection';
  if (id === undefined) return selection.edges.size > 0 ? 'edge' : 'canvas';
  if (annotationOf(design, id)) return 'annotation';
  return catalog.services.get(graphOf(design).node(id)?.service ?? '')?.container ? 'container' : 'node';
}
