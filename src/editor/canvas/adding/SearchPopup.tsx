import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { ServiceIcon } from '../../icons/ServiceIcon.tsx';
import { catalog } from '../../store/catalog.ts';
import { useCell } from '../cell.ts';
import { focusCanvas } from '../focus-canvas.ts';
import { keptInside } from '../moving/kept-inside.ts';
import { type Search, type SearchRow, search } from './search.ts';

/** The small search that opens on the canvas: to add, to replace, to connect, to find. */
export function SearchPopup() {
  const open = useCell(search);
  return open && <Popup key={`${open.label} ${open.at.x} ${open.at.y}`} open={open} />;
}

function Popup({ open }: { readonly open: Search }) {
  const popup = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => open.rows(text), [open, text]);
  useEffect(() => {
    const away = (event: PointerEvent): void => {
      if (!(event.target instanceof Node && popup.current?.contains(event.target))) search.set(undefined);
    };
    window.addEventListener('pointerdown', away, true);
    return () => window.removeEventListener('pointerdown', away, true);
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, at]);

  const close = (): void => {
    search.set(undefined);
    focusCanvas();
  };
  const take = (row: SearchRow | undefined): void => {
    if (!row) return;
    close();
    row.take();
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
  const place = keptInside(flow.flowToScreenPosition(open.at), { width: 304, height: 340 });
  return (
    <div ref={popup} className="popup quick-add" style={{ left: place.x, top: place.y }}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the search is opened to be typed in
        autoFocus
        className="quick-add-field"
        role="combobox"
        aria-label={open.label}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        placeholder={open.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className="quick-add-list" role="listbox" aria-label={open.label}>
        {found.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard for the whole list
          <div
            key={row.key}
            id={`${listId}-${index}`}
            className="popup-row quick-add-row"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            data-unfit={row.unfit}
            title={row.unfit ? row.help : undefined}
            onPointerMove={() => setAt(index)}
            onClick={() => take(row)}
          >
            {row.annotation ? (
              <KindIcon kind={row.annotation} />
            ) : (
              <ServiceIcon catalog={catalog} service={row.service} variant={row.variant} size={24} />
            )}
            <span className="popup-row-name">{row.name}</span>
            <span className="popup-row-help">{row.help}</span>
          </div>
        ))}
        {found.length === 0 && <p className="popup-none">Nothing found</p>}
      </div>
    </div>
  );
}
