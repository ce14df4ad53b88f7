import { useEffect, useRef } from 'react';
import { renameNode } from '#core/design/commands/rename-node.ts';
import { setEdgeLabel } from '#core/design/commands/set-edge-label.ts';
import { graphOf } from '#core/design/graph.ts';
import { middleOf } from '#core/layout/along-line.ts';
import type { Scene } from '#core/layout/drawn.ts';
import { centre, type Rect } from '#core/layout/geometry.ts';
import { useReadOnlyReason } from '../store/access.ts';
import { useEditor } from '../store/editor-store.ts';
import { run } from '../store/run.ts';
import { useCell } from './cell.ts';
import { focusCanvas } from './focus-canvas.ts';
import { type Renaming, renaming } from './gestures.ts';

/** The field over a name or caption that is being edited in place. Enter and leaving it write, Escape does not. */
export function RenameField() {
  const at = useCell(renaming);
  const reason = useReadOnlyReason();
  return at && reason === undefined && <Field key={`${at.node} ${at.edge}`} at={at} />;
}

function Field({ at }: { readonly at: Renaming }) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const design = useEditor((state) => state.design);
  const box = useEditor((state) => state.scene);
  const node = at.node === undefined ? undefined : graphOf(design).node(at.node);
  const edge = at.edge === undefined ? undefined : graphOf(design).edge(at.edge);
  const place = placeOf(box, at);
  useEffect(() => input.current?.select(), []);
  if (!place || !(node || edge)) return null;

  const close = (text: string | undefined): void => {
    if (done.current) return;
    done.current = true;
    renaming.set(undefined);
    if (text === undefined) return;
    if (node) run('Rename', (before) => renameNode(before, node.id, text.trim()));
    else if (edge) run('Caption', (before) => setEdgeLabel(before, edge.id, text.trim()));
  };
  return (
    <input
      ref={input}
      className="rename-field nopan nodrag"
      aria-label={node ? 'Name' : 'Caption of the arrow'}
      maxLength={200}
      defaultValue={node?.name ?? edge?.label ?? ''}
      placeholder={node ? 'Name' : 'Caption'}
      style={{ transform: `translate(${place.x}px, ${place.y}px)`, width: place.width, height: place.height }}
      onBlur={(event) => close(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        close(event.key === 'Enter' ? event.currentTarget.value : undefined);
        focusCanvas();
      }}
    />
  );
}

function placeOf(scene: Scene, { node, edge }: Renaming): Rect | undefined {
  const card = scene.nodes.find((one) => one.id === node);
  if (card) return { x: card.x + 50, y: card.y + 7, width: card.width - 56, height: 24 };
  const frame = scene.containers.find((one) => one.id === node);
  if (frame) return { x: frame.x + 34, y: frame.y + 4, width: Math.min(220, frame.width - 40), height: 24 };
  const line = scene.edges.find((one) => one.id === edge);
  const middle = line && (line.label ? centre(line.label) : middleOf(line.points));
  return middle && { x: middle.x - 70, y: middle.y - 12, width: 140, height: 24 };
}
