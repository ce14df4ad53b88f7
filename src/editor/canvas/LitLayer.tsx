import { useEditor } from '../store/editor-store.ts';

/** Lights up the nodes and edges of the finding that is pointed at, behind the lines so that their labels stay readable. */
export function LitLayer() {
  const lit = useEditor((state) => state.lit);
  const scene = useEditor((state) => state.scene);
  const previewed = useEditor((state) => state.ghost !== undefined);
  if (!lit || previewed) return null;
  return (
    <svg className="overlay-layer lit-layer" aria-hidden="true">
      {scene.edges
        .filter((edge) => lit.edges.has(edge.id))
        .map((edge) => (
          <path key={edge.id} className="lit-edge" d={edge.path} />
        ))}
      {[...scene.containers, ...scene.nodes]
        .filter((item) => lit.nodes.has(item.id))
        .map(({ id, x, y, width, height }) => (
          <rect key={id} className="lit-node" x={x - 5} y={y - 5} width={width + 10} height={height + 10} rx={15} />
        ))}
    </svg>
  );
}
