import {
  ArrowRightFromLine,
  ArrowRightToLine,
  BetweenHorizontalStart,
  CircleMinus,
  CornerDownRight,
  Route,
  RouteOff,
  Unlink,
  Waypoints,
} from 'lucide-react';
import type { DesignEdge } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { freeLines } from '../store/edit-selection.ts';
import type { EditorState } from '../store/editor-store.ts';
import type { Action } from './action.ts';

const single = ({ selection }: EditorState): boolean => selection.edges.size === 1 && selection.nodes.size === 0;
const anySelected =
  (test: (edge: DesignEdge) => boolean) =>
  ({ design, selection }: EditorState): boolean =>
    [...selection.edges].some((id) => {
      const edge = graphOf(design).edge(id);
      return edge !== undefined && test(edge);
    });
const bent = anySelected(({ bends }) => bends !== undefined);

/** What can be done with arrows. */
export const edgeActions: readonly Action[] = [
  {
    id: 'edge-next',
    name: 'Go to the next arrow of a service',
    icon: CornerDownRight,
    group: 'Edit',
    keys: ['a'],
    enabled: ({ design }) => design.edges.length > 0,
    run: () => canvasPort()?.nextEdge(),
  },
  {
    id: 'insert',
    name: 'Insert a service…',
    icon: BetweenHorizontalStart,
    group: 'Edit',
    keys: ['Shift+I'],
    changes: true,
    enabled: single,
    run: () => canvasPort()?.insertInSelected(),
  },
  {
    id: 'move-end',
    name: 'Move the end to…',
    icon: ArrowRightToLine,
    group: 'Edit',
    keys: ['e'],
    changes: true,
    enabled: single,
    run: () => canvasPort()?.moveEnd('to'),
  },
  {
    id: 'move-start',
    name: 'Move the start to…',
    icon: ArrowRightFromLine,
    group: 'Edit',
    keys: ['Shift+E'],
    changes: true,
    enabled: single,
    run: () => canvasPort()?.moveEnd('from'),
  },
  {
    id: 'bend-add',
    name: 'Add a bend point',
    icon: Route,
    group: 'Edit',
    keys: ['b'],
    changes: true,
    enabled: single,
    run: () => canvasPort()?.addBend(),
  },
  {
    id: 'bend-next',
    name: 'Go to the next bend point',
    icon: Waypoints,
    group: 'Edit',
    keys: ['Shift+B'],
    changes: true,
    enabled: (state) => single(state) && bent(state),
    run: () => canvasPort()?.nextBend(),
  },
  {
    id: 'bend-remove',
    name: 'Remove this bend point',
    icon: CircleMinus,
    group: 'Edit',
    changes: true,
    enabled: () => canvasPort()?.isAtBend() === true,
    run: () => canvasPort()?.removeBend(),
  },
  {
    id: 'bends-remove',
    name: 'Remove all bend points',
    icon: RouteOff,
    group: 'Edit',
    changes: true,
    enabled: bent,
    run: () => freeLines('bends'),
  },
  {
    id: 'sides-free',
    name: 'Let the arrow choose its sides',
    icon: Unlink,
    group: 'Edit',
    changes: true,
    enabled: anySelected(({ fromSide, toSide }) => fromSide !== undefined || toSide !== undefined),
    run: () => freeLines('sides'),
  },
];
