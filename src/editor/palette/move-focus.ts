import type { KeyboardEvent } from 'react';

/** Up and down move the focus through search, headings and rows; Home and End go to the ends. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined) return;
  const inSearch = event.target instanceof HTMLInputElement;
  if (inSearch && event.key !== 'ArrowDown') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button[data-row], button[aria-expanded]')];
  const at = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1;
  const next = stops[Math.min(stops.length - 1, Math.max(0, at + step))];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
