import { type ReactFlowState, useStore } from '@xyflow/react';
import { LocateFixed } from 'lucide-react';
import { useCallback } from 'react';
import { overlaps } from '#core/layout/geometry.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { useEditor } from '../store/editor-store.ts';
import { Button } from '../ui/Button.tsx';
import { partInView } from './far/far-area.ts';

/** Where nothing of the drawing is in view, the way back to it. */
export function BackToDrawing() {
  const bounds = useEditor((state) => state.scene.bounds);
  const lost = useStore(
    useCallback((state: ReactFlowState) => state.width > 0 && bounds.width > 0 && !overlaps(partInView(state), bounds), [bounds]),
  );
  if (!lost) return null;
  return (
    <Button className="canvas-back" icon={<LocateFixed aria-hidden="true" />} onClick={goBack}>
      Back to the drawing
    </Button>
  );
}

function goBack(): void {
  canvasPort()?.fit();
  canvasPort()?.focus();
}
