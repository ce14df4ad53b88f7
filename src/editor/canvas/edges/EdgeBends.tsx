import { useEffect } from 'react';
import { graphOf } from '#core/design/graph.ts';
import { useEditor } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { activeBend, bending, drag, keyboardHere, wire } from '../gestures.ts';
import { farZoom, useHandleScale, useZoom } from '../zoom.ts';
import { grips } from './bend-points.ts';
import { EdgeLabel } from './EdgeLabel.tsx';
import { EdgeShape } from './EdgeShape.tsx';

/** Px from corners and labels that a grip needs. */
const room = 18;

/**
 * On the one selected edge: a handle on each bend point, and a fainter one on each straight piece, which makes one when it is
 * pulled. Presses on them are the canvas's own.
 */
export function EdgeBends() {
  const busy = [useCell(drag), useCell(wire)].some((gesture) => gesture !== undefined);
  const live = useCell(bending);
  const active = useCell(activeBend);
  const here = useCell(keyboardHere);
  const id = useEditor(({ selection: { nodes, edges } }) => (edges.size === 1 && nodes.size === 0 ? [...edges][0] : undefined));
  const resting = useEditor((state) => state.scene.edges.find((edge) => edge.id === id));
  const edge = useEditor((state) => (id === undefined ? undefined : graphOf(state.design).edge(id)));
  const zoom = useZoom();
  const scale = useHandleScale();
  const count = edge?.bends?.length ?? 0;
  useEffect(() => {
    const at = activeBend.get();
    if (at && (at.edge !== id || at.index >= count)) activeBend.set(undefined);
  }, [id, count]);
  const far = zoom < farZoom;
  if (!resting || !edge || busy || (far && !active)) return null;
  const now = live?.edge === id ? live : undefined;
  const drawn = now?.drawn ?? resting;
  const bends = now?.bends ?? edge.bends ?? [];
  return (
    <>
      {now && (
        <svg className="edge-layer" aria-hidden="true">
          <EdgeShape edge={drawn} selected />
          <EdgeLabel edge={drawn} />
        </svg>
      )}
      {!now &&
        !far &&
        grips(drawn.points, bends, drawn.label, room * scale).map(({ at, flat, from }) => (
          <div
            key={`piece ${from}`}
            className="canvas-handle canvas-handle-piece nopan nodrag"
            data-edge={id}
            data-flat={flat || undefined}
            title="Pull to bend the arrow"
            style={{ transform: `translate(${at.x}px, ${at.y}px) scale(${scale})` }}
          />
        ))}
      {bends.map(({ x, y }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a bend point is its place in the list
          key={`bend ${index}`}
          className="canvas-handle canvas-handle-bend nopan nodrag"
          data-edge={id}
          data-bend={index}
          data-active={active?.index === index || undefined}
          data-keyboard={(here && active?.index === index) || undefined}
          title="Pull to move the bend point; double-click to remove it"
          style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
        />
      ))}
    </>
  );
}
