import { ArrowDown01, ArrowUp01 } from 'lucide-react';
import { type AnnotationKind, aboutKind } from '../store/annotation-kinds.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { moveNumber, selectedCallout } from '../store/renumber.ts';
import type { Action } from './action.ts';

const adding = (kind: AnnotationKind, name: string, key?: string): Action => ({
  id: `add-${kind}`,
  name,
  icon: aboutKind(kind).icon,
  group: 'Edit',
  changes: true,
  ...(key !== undefined && { keys: [key] }),
  run: () => canvasPort()?.addAnnotation(kind, 'at pointer'),
});

/** Notes, texts, frames and callouts, and the order of the numbers. */
export const annotationActions: readonly Action[] = [
  adding('note', 'Add a note', 's'),
  adding('text', 'Add a text', 't'),
  adding('frame', 'Add a frame', 'f'),
  adding('callout', 'Add a callout', 'k'),
  adding('legend', 'Add a legend'),
  {
    id: 'number-earlier',
    name: 'Number earlier',
    icon: ArrowUp01,
    group: 'Edit',
    changes: true,
    enabled: (state) => (selectedCallout(state)?.number ?? 1) > 1,
    run: () => moveNumber(-1),
  },
  {
    id: 'number-later',
    name: 'Number later',
    icon: ArrowDown01,
    group: 'Edit',
    changes: true,
    enabled: (state) => {
      const callout = selectedCallout(state);
      return callout !== undefined && callout.number < callout.count;
    },
    run: () => moveNumber(1),
  },
];
