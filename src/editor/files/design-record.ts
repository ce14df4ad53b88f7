import type { Preview } from '#core/layout/preview.ts';
import type { Counts } from '../findings/counts.ts';

/** What lists show of a stored design; the design itself lies beside it as text. `revision` grows by one with every save. */
export interface DesignRecord {
  readonly id: string;
  readonly revision: number;
  /** Milliseconds since 1970 of the last change. */
  readonly changed: number;
  readonly title: string | undefined;
  readonly nodes: number;
  /** Bytes of the text, roughly. */
  readonly size: number;
  readonly counts?: Counts | undefined;
  readonly preview?: Preview | undefined;
  /** When it was thrown away; it is kept for thirty days. */
  readonly deleted?: number | undefined;
}

/** The record of a text that is not open: title and number of nodes are read from it, a picture it gets when it is shown. */
export function designRecord(stored: {
  readonly id: string;
  readonly revision: number;
  readonly changed: number;
  readonly text: string;
}): DesignRecord {
  const { id, revision, changed, text } = stored;
  return { id, revision, changed, size: text.length, ...headOf(text) };
}

function headOf(text: string): Pick<DesignRecord, 'title' | 'nodes'> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return { title: undefined, nodes: 0 };
    const title = 'title' in value && typeof value.title === 'string' ? value.title : undefined;
    return { title, nodes: 'nodes' in value && Array.isArray(value.nodes) ? value.nodes.length : 0 };
  } catch {
    return { title: undefined, nodes: 0 };
  }
}

export const isRecord = (value: unknown): value is DesignRecord =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'revision' in value &&
  typeof value.revision === 'number' &&
  'changed' in value &&
  typeof value.changed === 'number';
