import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Scene } from '#core/layout/drawn.ts';
import { around, type Point } from '#core/layout/geometry.ts';
import { useEditor } from '../../store/editor-store.ts';
import type { MovedEdges } from '../edges/moved-edges.ts';
import { drag } from '../gestures.ts';
import type { FarPicture } from './far-difference.ts';
import { boxOf } from './far-shapes.ts';
import { Painted } from './Painted.tsx';

interface FarLayerProps {
  /** The edges of nodes that are being moved. */
  readonly moving: MovedEdges;
  /** The edge that is being bent. */
  readonly bent: ReadonlySet<string> | undefined;
}

const nothing: ReadonlySet<string> = new Set();
const movedNow = (): ReadonlySet<string> => drag.get()?.moved ?? nothing;
const copyingNow = (): boolean => drag.get()?.copying ?? false;

/** The drawing as it is seen from afar: thousands of things painted on one canvas, what is being moved on a second one above it. */
export function FarLayer({ moving, bent = nothing }: FarLayerProps) {
  const scene = useEditor((state) => state.scene);
  const design = useEditor((state) => state.design);
  const { nodes, edges } = useEditor((state) => state.selection);
  const moved = useSyncExternalStore(drag.subscribe, movedNow);
  const copying = useSyncExternalStore(drag.subscribe, copyingNow);

  const selected = useMemo(() => union(nodes, edges), [nodes, edges]);
  const elsewhere = useMemo(() => union(bent, union(copying ? nothing : moved, moving.ids)), [bent, copying, moved, moving]);
  const locked = useMemo(() => new Set(design.nodes.filter((node) => node.locked).map(({ id }) => id)), [design]);
  const still = useMemo<FarPicture>(() => ({ scene, selected, locked, elsewhere }), [scene, selected, locked, elsewhere]);
  return (
    <div aria-hidden="true">
      <Painted picture={still} />
      {moved.size > 0 && <Moving scene={scene} selected={selected} locked={locked} moved={moved} edges={moving} />}
    </div>
  );
}

interface MovingProps {
  readonly scene: Scene;
  readonly selected: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  readonly edges: MovedEdges;
}

const wayNow = (): Point => drag.get()?.delta ?? { x: 0, y: 0 };

/** What follows the pointer, with the edges between, which keep their shape. */
function Moving({ scene, selected, locked, moved, edges }: MovingProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = () => {
      const { x, y } = wayNow();
      if (place.current) place.current.style.transform = `translate(${x}px, ${y}px)`;
    };
    follow();
    return drag.subscribe(follow);
  }, []);
  const picture = useMemo<FarPicture>(() => {
    const part = {
      containers: scene.containers.filter(({ id }) => moved.has(id)),
      nodes: scene.nodes.filter(({ id }) => moved.has(id)),
      edges: edges.along,
    };
    const bounds = around([...part.containers, ...part.edges, ...part.nodes].map(boxOf)) ?? scene.bounds;
    return { scene: { ...scene, ...part, bounds }, selected, locked, elsewhere: nothing };
  }, [scene, selected, locked, moved, edges]);
  return (
    <div ref={place} className="far-moving">
      <Painted picture={picture} way={wayNow} />
    </div>
  );
}

const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => {
  if (b.size === 0) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
};
