import type { KeyboardEvent } from 'react';
import { annotationOf } from '#core/design/annotations.ts';
import { nudgeSelection } from '../store/edit-selection.ts';
import { editorState } from '../store/editor-store.ts';
import { isOnCanvas } from '../store/on-canvas.ts';
import { clearSelection, select, toggleSelected } from '../store/select.ts';
import { requestView } from '../store/view.ts';
import { bendAtHand, nudgeBend, removeBendAtHand } from './edges/bend-commands.ts';
import { onlyEdge } from './edges/only-edge.ts';
import { alongFlow, flowOrder } from './flow-order.ts';
import { activeBend, activeEdge, activeNode, keyboardHere, renaming } from './gestures.ts';
import { type Direction, nodeAlongEdge, nodeTowards } from './neighbours.ts';

const directions: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const steps: Readonly<Record<Direction, readonly [number, number]>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/**
 * The keys of the canvas itself: arrows move what is selected, nodes or a bend point (1 px, with Shift 10 px), or, with nothing selected,
 * go from node to node; Ctrl or Cmd with an arrow always goes, Alt with an arrow walks along edges, and Tab follows the flow, also to what
 * is off the screen, until it leaves the canvas at the end. Everything else is in the list of actions.
 */
export function onCanvasKey(event: KeyboardEvent): void {
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement) return;
  const direction = directions[event.key];
  const handled = direction ? arrow(event, direction) : other(event);
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
}

function arrow(event: KeyboardEvent, direction: Direction): boolean {
  const { selection, design, scene } = editorState();
  const active = activeNode.get();
  if (event.altKey && event.shiftKey) return false; // in the list of actions: what lies up- and downstream
  if (event.altKey) return active !== undefined && go(nodeAlongEdge(design, scene, active, direction), true);
  const [dx, dy] = steps[direction];
  const far = event.shiftKey ? 10 : 1;
  if (!(event.ctrlKey || event.metaKey) && nudgeBend(dx * far, dy * far)) return true;
  if (event.ctrlKey || event.metaKey || selection.nodes.size === 0) {
    return go(active === undefined ? firstNode() : nodeTowards(scene, active, direction), false);
  }
  nudgeSelection(dx * far, dy * far);
  return true;
}

function other(event: KeyboardEvent): boolean {
  const { selection, design } = editorState();
  const active = activeNode.get();
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Tab' && event.target === event.currentTarget) {
    const next = alongFlow(design, editorState().scene, active, event.shiftKey ? -1 : 1);
    return next !== undefined && go(next, false);
  }
  if (event.key === 'Delete' || event.key === 'Backspace') return removeBendAtHand();
  if (event.key === 'Escape' && bendAtHand()) {
    activeBend.set(undefined);
    return true;
  }
  if (event.key === 'Enter' && onlyEdge()) return startRename();
  if (event.key === 'Enter' && active !== undefined && annotationOf(design, active) && selection.nodes.has(active)) return startRename();
  if (event.key === 'Enter' && active !== undefined && isOnCanvas(design, active)) {
    if (event.shiftKey) toggleSelected({ node: active });
    else select([active]);
    return true;
  }
  if (event.key === 'F2') return startRename();
  if (event.key === 'Escape' && selection.nodes.size + selection.edges.size > 0) {
    clearSelection();
    return true;
  }
  return false;
}

/** Edits the name of the one selected node, the caption of the one selected edge or the text of the one selected annotation, in place. */
export function startRename(): boolean {
  const { selection } = editorState();
  const [node, edge] = [[...selection.nodes][0] ?? activeNode.get(), [...selection.edges][0]];
  if (selection.nodes.size + selection.edges.size > 1) return false;
  if (edge !== undefined) renaming.set({ edge });
  else if (node !== undefined) renaming.set({ node });
  return edge !== undefined || node !== undefined;
}

/** Goes to a node; `choose` also selects it. A key with nowhere to go is still used up. */
function go(id: string | undefined, choose: boolean): boolean {
  if (id === undefined) return true;
  activeNode.set(id);
  activeEdge.set(undefined);
  if (choose) select([id]);
  requestView({ show: [id] });
  return true;
}

/** What reading begins with. */
export const firstNode = (): string | undefined => flowOrder(editorState().design, editorState().scene)[0];

/** The node that the keyboard is at, where the canvas has it and nothing is selected. */
export function nodeAtHand(): string | undefined {
  const { selection, design } = editorState();
  const id = activeNode.get();
  const here = keyboardHere.get() && selection.nodes.size + selection.edges.size === 0;
  return here && id !== undefined && isOnCanvas(design, id) ? id : undefined;
}
