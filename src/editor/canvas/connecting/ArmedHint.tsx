import { Button } from '../../ui/Button.tsx';
import { useCell } from '../cell.ts';
import { armedWire } from './armed-wire.ts';

/** After a tap on a handle: what the next tap does. */
export function ArmedHint() {
  const armed = useCell(armedWire);
  return (
    <div role="status">
      {armed && (
        <span className="canvas-panel canvas-armed">
          Tap where the arrow leads. The handle again adds what comes next.
          <Button small onClick={armed.cancel}>
            Cancel
          </Button>
        </span>
      )}
    </div>
  );
}
