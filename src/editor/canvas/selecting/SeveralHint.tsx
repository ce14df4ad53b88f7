import { useEditor } from '../../store/editor-store.ts';
import { setTool } from '../../store/view.ts';
import { Button } from '../../ui/Button.tsx';

/** With the tool for selecting several: what taps do, how many are selected, and the way out. */
export function SeveralHint() {
  const on = useEditor((state) => state.tool === 'several');
  const count = useEditor(({ selection }) => selection.nodes.size + selection.edges.size);
  return (
    <div role="status">
      {on && (
        <span className="canvas-panel canvas-armed">
          {count === 0 ? 'Tap what to select, or drag around it.' : `${count} selected. Tap or drag around more.`}
          <Button small onClick={() => setTool('select')}>
            Done
          </Button>
        </span>
      )}
    </div>
  );
}
