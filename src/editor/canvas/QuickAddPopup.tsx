import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Placeable } from '#core/catalog/search.ts';
import { graphOf } from '#core/design/graph.ts';
import { ServiceIcon } from '../icons/ServiceIcon.tsx';
import { catalog } from '../store/catalog.ts';
import { useEditor } from '../store/editor-store.ts';
import { addServiceAt, addServiceNear, connectAdded } from './add-service.ts';
import { useCell } from './cell.ts';
import { focusCanvas } from './focus-canvas.ts';
import { type QuickAdd, quickAdd } from './gestures.ts';
import { keptInside } from './kept-inside.ts';
import { quickAddList } from './quick-add-list.ts';

/** The small search that opens at the pointer, or where a wire was let go, and adds what is chosen there. */
export function QuickAddPopup() {
  const open = useCell(quickAdd);
  return open && <Search key={`${open.at.x} ${open.at.y}`} open={open} />;
}

function Search({ open }: { readonly open: QuickAdd }) {
  const popup = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const from = useEditor((state) => (open.from === undefined ? undefined : graphOf(state.design).node(open.from)));
  const found = useMemo(() => quickAddList(catalog, text, from), [text, from]);
  useEffect(() => {
    const away = (event: PointerEvent): void => {
      if (!(event.target instanceof Node && popup.current?.contains(event.target))) quickAdd.set(undefined);
    };
    window.addEventListener('pointerdown', away, true);
    return () => window.removeEventListener('pointerdown', away, true);
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, at]);

  const close = (): void => {
    quickAdd.set(undefined);
    focusCanvas();
  };
  const take = (placeable: Placeable | undefined): void => {
    if (!placeable) return;
    const add = open.free ? addServiceNear : addServiceAt;
    const id = add(placeable, open.at);
    if (open.from !== undefined) connectAdded(open.from, id);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key === 'Enter') take(found[at]);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  const place = keptInside(flow.flowToScreenPosition(open.at), { width: 288, height: 340 });
  return (
    <div ref={popup} className="popup quick-add" style={{ left: place.x, top: place.y }}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the search is opened to be typed in
        autoFocus
        className="quick-add-field"
        role="combobox"
        aria-label="Add a service"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        placeholder={from ? 'What comes next?' : 'Add a service'}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className="quick-add-list" role="listbox" aria-label="Services">
        {found.map((placeable, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard for the whole list
          <div
            key={`${placeable.service} ${placeable.variant} ${placeable.purpose} ${placeable.name}`}
            id={`${listId}-${index}`}
            className="popup-row quick-add-row"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerMove={() => setAt(index)}
            onClick={() => take(placeable)}
          >
            <ServiceIcon catalog={catalog} service={placeable.service} variant={placeable.variant} size={24} />
            <span className="popup-row-name">{placeable.name}</span>
            <span className="popup-row-help">{helpOf(placeable)}</span>
          </div>
        ))}
        {found.length === 0 && <p className="popup-none">Nothing found</p>}
      </div>
    </div>
  );
}

/** A variant's row says whose variant it is. */
function helpOf({ service: id, name, brief }: Placeable): string {
  const service = catalog.services.get(id);
  return service && service.name !== name ? service.name : brief;
}
