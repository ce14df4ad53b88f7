import { type NodeProps, NodeResizeControl, NodeResizer, type ResizeParams } from '@xyflow/react';
import { memo } from 'react';
import { annotationOf } from '#core/design/annotations.ts';
import { resizeAnnotation } from '#core/design/commands/resize-annotation.ts';
import { leastSize } from '#core/layout/annotation-words.ts';
import { drawnAs } from '#core/layout/draw-annotations.ts';
import type { DrawnAnnotation } from '#core/layout/drawn.ts';
import { useReadOnlyReason } from '../../store/access.ts';
import { editorState, useEditor } from '../../store/editor-store.ts';
import { run } from '../../store/run.ts';
import { useCell } from '../cell.ts';
import { type AnnotationFlowNode, elementId } from '../flow-node.ts';
import { renaming } from '../gestures.ts';
import { LockSign } from '../LockSign.tsx';
import { resizing } from '../moving/resizing.ts';
import { AnnotationShapes } from './AnnotationShapes.tsx';
import './annotations.css';
import { labelOfAnnotation } from './annotation-label.ts';

/** A note, text, frame, callout or legend. A frame is held by its border and title; its inside lets presses through to the canvas. */
export const AnnotationNode = memo(function AnnotationNode(props: NodeProps<AnnotationFlowNode>) {
  const { id, selected, width, height } = props;
  const { drawn, locked } = props.data;
  const fixed = useReadOnlyReason() !== undefined;
  const written = useCell(renaming)?.node === id;
  const pulled = (width ?? drawn.width) !== drawn.width || (height ?? drawn.height) !== drawn.height;
  const shown = pulled ? pulledTo(drawn, { width: width ?? drawn.width, height: height ?? drawn.height }) : drawn;
  return (
    <div className="annotation" data-kind={drawn.kind} data-colour={drawn.colour} data-annotation={id}>
      <div id={elementId(id)} role="img" aria-label={labelOfAnnotation(drawn)}>
        <AnnotationShapes drawn={written && drawn.kind !== 'callout' ? { ...shown, words: [] } : shown} />
      </div>
      {drawn.kind === 'frame' && <Grips />}
      {locked && <LockSign />}
      {selected && !locked && !fixed && <Resizing id={id} kind={drawn.kind} />}
    </div>
  );
});

function pulledTo(drawn: DrawnAnnotation, size: { readonly width: number; readonly height: number }): DrawnAnnotation {
  const { design } = editorState();
  const annotation = annotationOf(design, drawn.id);
  return annotation ? drawnAs(annotation, design, drawn, size) : drawn;
}

function Resizing({ id, kind }: { readonly id: string; readonly kind: DrawnAnnotation['kind'] }) {
  const alone = useEditor((state) => state.selection.nodes.size === 1);
  const { width: minWidth, height: minHeight } = leastSize({ kind });
  const pull = resizing(({ x, y, width, height }: ResizeParams): void => {
    run('Resize', (design) => resizeAnnotation(design, id, { width, height }, { x, y }));
  });
  if (kind === 'callout' || !alone) return null;
  if (kind === 'note' || kind === 'frame')
    return <NodeResizer minWidth={minWidth} minHeight={minHeight} lineClassName="resize-line" handleClassName="resize-grip" {...pull} />;
  return (['left', 'right'] as const).map((position) => (
    <NodeResizeControl
      key={position}
      className="resize-grip"
      position={position}
      minWidth={minWidth}
      minHeight={minHeight}
      resizeDirection="horizontal"
      {...pull}
    />
  ));
}

const sides = ['title', 'top', 'right', 'bottom', 'left'] as const;

function Grips() {
  return sides.map((side) => <div key={side} className="annotation-grip" data-side={side} />);
}
