import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './Resizer.module.css';

interface ResizerProps {
  readonly label: string;
  /** The side of the panel that the handle stands on. */
  readonly edge: 'left' | 'right';
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly onResize: (width: number) => void;
}

/** The border of a panel as a handle: dragged with the pointer, or moved with the arrow keys. */
export function Resizer({ label, edge, width, min, max, onResize }: ResizerProps) {
  const start = useRef<{ x: number; width: number }>(undefined);
  const sign = edge === 'right' ? 1 : -1;
  const resize = (next: number) => onResize(Math.round(Math.min(max, Math.max(min, next))));

  const press = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent) => {
    if (start.current) resize(start.current.width + sign * (event.clientX - start.current.x));
  };
  const release = () => {
    start.current = undefined;
  };
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? sign : event.key === 'ArrowLeft' ? -sign : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    resize(width + step * 16);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a widget, which <hr> is not
    <div
      className={styles.resizer}
      data-edge={edge}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={key}
    />
  );
}
