import { Maximize, Minus, Plus } from 'lucide-react';
import { canvasPort } from '../store/canvas-port.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useZoom } from './zoom.ts';

/** Zoom in words and steps, and the whole design at once. */
export function ZoomBar() {
  const percent = Math.round(useZoom() * 100);
  return (
    <div className="canvas-panel canvas-zoom" role="toolbar" aria-label="Zoom">
      <IconButton small label="Zoom out" icon={<Minus size={16} />} onClick={() => canvasPort()?.zoomOut()} />
      <button
        type="button"
        className="canvas-zoom-percent"
        aria-label={`Zoom ${percent} %, back to 100 %`}
        data-tip="Back to 100 %"
        onClick={() => canvasPort()?.resetZoom()}
      >
        {percent}%
      </button>
      <IconButton small label="Zoom in" icon={<Plus size={16} />} onClick={() => canvasPort()?.zoomIn()} />
      <IconButton small label="Fit the design" icon={<Maximize size={16} />} onClick={() => canvasPort()?.fit()} />
    </div>
  );
}
