import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { setEdgeFlow } from '#core/design/commands/set-edge-flow.ts';
import { graphOf } from '#core/design/graph.ts';
import { catalog } from '../../store/catalog.ts';
import { useEditor } from '../../store/editor-store.ts';
import { amend } from '../../store/run.ts';
import { useCell } from '../cell.ts';
import { type FlowOption, flowOptions } from '../connecting/flow-options.ts';
import { focusCanvas } from '../focus-canvas.ts';
import { type Choice, choice } from '../gestures.ts';
import { keptInside } from '../moving/kept-inside.ts';

/** As many as are read at a glance; the rest unfolds. */
const atFirst = 5;

/** After connecting: what the arrow means, in plain words. Escape and leaving take the best guess, which is drawn already. */
export function Choices() {
  const open = useCell(choice);
  return open && <Menu key={open.edge} open={open} />;
}

function Menu({ open }: { readonly open: Choice }) {
  const list = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const [unfolded, setUnfolded] = useState(false);
  const design = useEditor((state) => state.design);
  const graph = graphOf(design);
  const edge = graph.edge(open.edge);
  const [from, to] = [graph.node(edge?.from ?? ''), graph.node(edge?.to ?? '')];
  useEffect(() => list.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const away = (event: PointerEvent): void => {
      if (!(event.target instanceof Node && list.current?.contains(event.target))) choice.set(undefined);
    };
    window.addEventListener('pointerdown', away, true);
    return () => window.removeEventListener('pointerdown', away, true);
  }, []);
  if (!edge || !from || !to) return null;

  const close = (): void => {
    choice.set(undefined);
    focusCanvas();
  };
  const take = (option: FlowOption): void => {
    amend((before) => setEdgeFlow(before, edge.id, option.flow, option.intent));
    close();
  };
  const move = (step: number): void => {
    const buttons: Element[] = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = document.activeElement ? buttons.indexOf(document.activeElement) : -1;
    const next = buttons[(at + step + buttons.length) % buttons.length];
    if (next instanceof HTMLElement) next.focus();
  };
  const options = flowOptions(catalog, from, to);
  const folded = !unfolded && options.length > atFirst + 1;
  const shown = folded ? options.slice(0, atFirst) : options;
  const place = keptInside(flow.flowToScreenPosition(open.at), { width: 248, height: 40 + shown.length * 44 + (folded ? 34 : 0) });
  return (
    <div
      ref={list}
      className="popup choices"
      role="menu"
      aria-label="What the arrow means"
      style={{ left: place.x, top: place.y }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey) return; // saving and undoing work here, too
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === 'Tab') close();
        else if (event.key === 'ArrowDown') move(1);
        else if (event.key === 'ArrowUp') move(-1);
        else return;
        event.preventDefault();
      }}
    >
      <p className="popup-title">What does this arrow do?</p>
      {shown.map((option) => (
        <button key={`${option.flow} ${option.intent}`} type="button" role="menuitem" className="popup-row" onClick={() => take(option)}>
          <span className="popup-row-name">{option.text}</span>
          {option.help && <span className="popup-row-help">{option.help}</span>}
        </button>
      ))}
      {folded && (
        <button
          type="button"
          role="menuitem"
          className="popup-row popup-more"
          onClick={() => {
            flushSync(() => setUnfolded(true));
            list.current?.querySelectorAll('button')[atFirst]?.focus();
          }}
        >
          {options.length - atFirst} more…
        </button>
      )}
    </div>
  );
}
