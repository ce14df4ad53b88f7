import { type RefObject, useEffect, useRef } from 'react';

/** A ref whose element gets the focus once, when it appears. */
export function useFirstFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
