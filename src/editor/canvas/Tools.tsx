import { Hand, MousePointer2, Plus, Spline, SquareDashedMousePointer } from 'lucide-react';
import type { ReactNode } from 'react';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useReadOnlyReason } from '../store/access.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { type Tool, useEditor } from '../store/editor-store.ts';
import { setTool } from '../store/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useMedia } from '../ui/use-media.ts';

interface ToolButton {
  readonly tool: Tool;
  readonly label: string;
  readonly key?: string;
  readonly icon: ReactNode;
  /** For who has no Shift key. */
  readonly fingers?: boolean;
}

const tools: readonly ToolButton[] = [
  { tool: 'select', label: 'Select', key: 'V', icon: <MousePointer2 size={18} /> },
  { tool: 'several', label: 'Select several', icon: <SquareDashedMousePointer size={18} />, fingers: true },
  { tool: 'pan', label: 'Pan', key: 'H', icon: <Hand size={18} /> },
  { tool: 'connect', label: 'Connect', key: 'C', icon: <Spline size={18} /> },
];

const annotations = [
  ['note', 'S'],
  ['text', 'T'],
  ['frame', 'F'],
  ['callout', 'K'],
] as const;

/** The tools at the bottom of the canvas. */
export function Tools() {
  const now = useEditor((state) => state.tool);
  const reason = useReadOnlyReason();
  const touched = useMedia('(pointer: coarse)');
  const shown = tools.filter(({ tool, fingers }) => touched || !fingers || tool === now);
  return (
    <div className="canvas-panel canvas-tools" role="toolbar" aria-label="Tools">
      {shown.map(({ tool, label, key, icon }) => (
        <IconButton
          key={tool}
          label={label}
          shortcut={key}
          icon={icon}
          aria-pressed={now === tool}
          {...(tool === 'connect' && reason !== undefined && { disabled: true, title: reason })}
          onClick={() => setTool(tool)}
        />
      ))}
      <span className="canvas-tools-line" />
      <span className="canvas-tools-more">
        {annotations.map(([kind, key]) => (
          <IconButton
            key={kind}
            label={`Add a ${kind}`}
            shortcut={key}
            icon={<KindIcon kind={kind} size={18} />}
            disabled={reason !== undefined}
            title={reason}
            onClick={() => canvasPort()?.addAnnotation(kind)}
          />
        ))}
        <span className="canvas-tools-line" />
      </span>
      <IconButton
        label="Add a service"
        shortcut="N"
        icon={<Plus size={18} />}
        disabled={reason !== undefined}
        title={reason}
        onClick={() => canvasPort()?.startQuickAdd()}
      />
    </div>
  );
}
