import { createPortal } from 'react-dom';
import { drawnAs } from '#core/layout/draw-annotations.ts';
import { editorState } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { useZoom } from '../zoom.ts';
import { AnnotationShapes } from './AnnotationShapes.tsx';
import { carriedAnnotation } from './carry-annotation.ts';

const origin = { x: 0, y: 0 };
const samples = { note: 'Note', text: 'Text', frame: 'Frame', callout: '', legend: '' } as const;

/** The annotation that follows the pointer while it is dragged from the palette. */
export function CarriedAnnotation() {
  const now = useCell(carriedAnnotation);
  const zoom = useZoom();
  if (!now) return null;
  const fresh = { id: ' ', kind: now.kind, text: samples[now.kind] };
  const { annotations = [] } = editorState().design;
  const drawn = drawnAs(fresh, { annotations: [...annotations, fresh] }, origin);
  const place = `translate(${now.x - (drawn.width * zoom) / 2}px, ${now.y - (drawn.height * zoom) / 2}px) scale(${zoom})`;
  return createPortal(
    <div className="carried" style={{ transform: place }}>
      <AnnotationShapes drawn={drawn} />
    </div>,
    document.body,
  );
}
