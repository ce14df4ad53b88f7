import type { Placeable } from '#core/catalog/search.ts';
import type { Point } from '#core/layout/geometry.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { newNode } from '../../store/new-node.ts';
import { amend } from '../../store/run.ts';
import { carried, dropEdge, dropTarget } from '../gestures.ts';
import { containerAt } from '../moving/drop-place.ts';
import { followPointer } from '../moving/follow-pointer.ts';
import type { Pointer } from '../moving/held-pointer.ts';
import { addServiceAt } from './add-service.ts';
import { edgeToEnter, insertInEdge } from './insert-in-edge.ts';

const nobody: ReadonlySet<string> = new Set();

/** Carries a service from the palette: it follows the pointer as a card, containers light up, and letting go over the canvas adds it there. */
export function carryService(placeable: Placeable, pointer: Pointer, toCanvas: (client: Point) => Point): void {
  const node = carriedNode(placeable);
  let edge: string | undefined;
  followPointer(pointer, {
    move: (client, over) => {
      carried.set({ placeable, ...client });
      const { design, scene } = editorState();
      const at = toCanvas(client);
      dropTarget.set(over ? containerAt(scene, catalog, design, at, nobody) : undefined);
      dropEdge.set(over ? edgeToEnter(design, catalog, scene, node, at) : undefined);
      edge = dropEdge.get();
    },
    drop: (client) => {
      const id = addServiceAt(placeable, toCanvas(client));
      const entered = edge;
      if (entered !== undefined) amend((design) => insertInEdge(design, catalog, entered, id));
    },
    end: () => {
      carried.set(undefined);
      dropTarget.set(undefined);
      dropEdge.set(undefined);
    },
  });
}

/** What the card under the pointer shows. */
export const carriedNode = (placeable: Placeable) => newNode(editorState().design, catalog, placeable);
