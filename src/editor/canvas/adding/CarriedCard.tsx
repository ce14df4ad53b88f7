import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import { drawNode } from '#core/layout/draw-node.ts';
import { NODE } from '#core/layout/sizes.ts';
import { ServiceIcon } from '../../icons/ServiceIcon.tsx';
import { catalog } from '../../store/catalog.ts';
import { useCell } from '../cell.ts';
import { carried } from '../gestures.ts';
import { useZoom } from '../zoom.ts';
import { carriedNode } from './palette-drag.ts';

/** The card that follows the pointer while a service is dragged from the palette. */
export function CarriedCard() {
  const now = useCell(carried);
  const zoom = useZoom();
  const placeable = now?.placeable;
  const drawn = useMemo(
    () => placeable && drawNode(catalog, carriedNode(placeable), { x: 0, y: 0, ...NODE }, undefined, undefined, undefined),
    [placeable],
  );
  if (!now || !drawn) return null;
  const { width, height } = NODE;
  const place = `translate(${now.x - (width * zoom) / 2}px, ${now.y - (height * zoom) / 2}px) scale(${zoom})`;
  return createPortal(
    <div className="carried" style={{ transform: place, width, height }}>
      <div className="card">
        <ServiceIcon catalog={catalog} service={now.placeable.service} variant={now.placeable.variant} size={36} />
        <span className="card-title">{drawn.title}</span>
        <span className="card-subtitle">{drawn.subtitle}</span>
      </div>
    </div>,
    document.body,
  );
}
