import { type FocusEvent, useEffect, useRef } from 'react';
import type { Finding } from '#core/validator/finding.ts';
import { light } from '../store/highlight.ts';

/** Handlers that light up what a finding is about while its card is pointed at or holds the focus of somebody who uses keys. */
export function useLit(finding: Pick<Finding, 'nodes' | 'edges'>) {
  const lit = useRef(false);
  const on = () => {
    lit.current = true;
    light(finding);
  };
  const off = () => {
    if (lit.current) light(undefined);
    lit.current = false;
  };
  useEffect(
    () => () => {
      if (lit.current) light(undefined); // the card goes away under the pointer when its repair is pressed
    },
    [],
  );
  return {
    onPointerEnter: on,
    onPointerLeave: off,
    onFocus: (event: FocusEvent) => event.target.matches(':focus-visible') && on(),
    onBlur: off,
  };
}
