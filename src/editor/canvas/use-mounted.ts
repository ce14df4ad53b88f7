import { type ReactFlowState, useStore } from '@xyflow/react';
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { DrawnEdge, Scene } from '#core/layout/drawn.ts';
import { encloses, overlaps, type Rect } from '#core/layout/geometry.ts';
import { useEditor } from '../store/editor-store.ts';
import type { Cell } from './cell.ts';
import { partInView } from './far/far-area.ts';
import { activeNode, hoveredNode } from './gestures.ts';
import type { Mode } from './use-mode.ts';

/** What of the scene has elements. */
export interface Mounted {
  /** Containers before what they hold, none without the one around it. */
  readonly items: Pick<Scene, 'annotations' | 'containers' | 'nodes'>;
  readonly edges: readonly DrawnEdge[];
}

/** More selected things than this do not all need an element. */
const most = 40;
const nothing: ReadonlySet<string> = new Set();
const noEdges: readonly DrawnEdge[] = [];

/** All of the scene, what is around the view, or no more than what is worked with. */
export function useMounted(mode: Mode): Mounted {
  const scene = useEditor((state) => state.scene);
  const window = useWindow(mode === 'near');
  const worked = useWorkedWith(mode !== 'all');
  const around = useMemo(() => inWindow(scene, window), [scene, window]);
  const items = useMemo(() => {
    if (mode === 'all') return scene;
    const all = [...scene.containers, ...scene.nodes];
    const ids = new Set([...around.ids, ...worked]);
    for (let i = all.length - 1; i >= 0; i -= 1) {
      const item = all[i];
      if (item?.parent !== undefined && ids.has(item.id)) ids.add(item.parent);
    }
    return {
      annotations: scene.annotations, // few: always there
      containers: scene.containers.filter(({ id }) => ids.has(id)),
      nodes: scene.nodes.filter(({ id }) => ids.has(id)),
    };
  }, [mode, scene, around, worked]);
  return { items, edges: mode === 'all' ? scene.edges : around.edges };
}

function inWindow({ containers, nodes, edges }: Scene, window: Rect | undefined) {
  if (!window) return { ids: nothing, edges: noEdges };
  const ids = [...containers, ...nodes].filter((item) => overlaps(item, window)).map(({ id }) => id);
  return { ids, edges: edges.filter(({ box }) => overlaps(box, window)) };
}

/** What the pointer, the keyboard and the selection are at. */
function useWorkedWith(wanted: boolean): ReadonlySet<string> {
  const hovered = useCellWhen(hoveredNode, wanted);
  const active = useCellWhen(activeNode, wanted);
  const selected = useEditor(({ selection }) => (wanted && selection.nodes.size <= most ? selection.nodes : nothing));
  return useMemo(() => new Set([...selected, ...[hovered, active].filter((id) => id !== undefined)]), [selected, hovered, active]);
}

function useCellWhen<T>(watched: Cell<T>, wanted: boolean): T | undefined {
  return useSyncExternalStore(watched.subscribe, () => (wanted ? watched.get() : undefined));
}

/** Beside what is in view, as a share of it. */
const margin = 0.3;

/** A part of the drawing around what is in view; it stays the same until the view nears its border, or is much smaller. */
function useWindow(wanted: boolean): Rect | undefined {
  const kept = useRef<Rect>(undefined);
  return useStore(
    useCallback(
      (state: ReactFlowState) => {
        if (!wanted) return undefined;
        const view = partInView(state);
        if (!kept.current || !encloses(kept.current, grown(view, margin / 3)) || kept.current.width > 4 * view.width)
          kept.current = grown(view, margin);
        return kept.current;
      },
      [wanted],
    ),
  );
}

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - width * by,
  y: y - height * by,
  width: width * (1 + 2 * by),
  height: height * (1 + 2 * by),
});
