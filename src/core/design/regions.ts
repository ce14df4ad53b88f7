import type { Design } from './design.ts';
import { placesOf, type Region } from './locate.ts';
import { endOfText } from './text-limits.ts';

type List = 'nodes' | 'edges' | 'accepted';
type Span = readonly [start: number, end: number];

/** Finds nodes, edges and acceptances in the text of a design, by their ids. Reads the text again, but only when first asked. */
export function regionsOf(text: string, design: Design): (subject: string) => Region | undefined {
  let spans: ReadonlyMap<string, Span> | undefined;
  let place: ReturnType<typeof placesOf> | undefined;
  return (subject) => {
    const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
    spans ??= spansById(body, design);
    place ??= placesOf(body);
    const span = spans.get(subject);
    if (!span) return undefined;
    const { line: endLine, column: endColumn } = place(span[1]);
    return { ...place(span[0]), endLine, endColumn };
  };
}

function spansById(text: string, { nodes, edges, accepted = [] }: Design): ReadonlyMap<string, Span> {
  const spans = itemSpans(text);
  const byId = new Map<string, Span>();
  const note = (list: List, ids: readonly string[]): void => {
    for (const [index, id] of ids.entries()) {
      const span = spans[list][index];
      if (span) byId.set(id, span);
    }
  };
  note(
    'accepted',
    accepted.map(({ finding }) => finding),
  );
  note(
    'edges',
    edges.map(({ id }) => id),
  );
  note(
    'nodes',
    nodes.map(({ id }) => id),
  );
  return byId;
}

/**
 * Where the items of the lists of a design stand. One look at the text, brackets and quotes only: a syntax tree of a large design takes
 * longer than checking it. The text must be JSON. Of a list written twice the last one counts, as in `JSON.parse`.
 */
function itemSpans(text: string): Readonly<Record<List, readonly Span[]>> {
  const spans: Record<List, Span[]> = { nodes: [], edges: [], accepted: [] };
  let depth = 0;
  let key = '';
  let list: Span[] | undefined;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: {
        const end = endOfText(text, at);
        if (depth === 1) key = text.slice(at + 1, end); // the last text before a list is its key
        at = end;
        break;
      }
      case 0x7b:
      case 0x5b:
        depth += 1;
        if (depth === 2) list = key === 'nodes' || key === 'edges' || key === 'accepted' ? (spans[key] = []) : undefined;
        if (depth === 3) start = at;
        break;
      case 0x7d:
      case 0x5d:
        if (depth === 3) list?.push([start, at + 1]);
        depth -= 1;
    }
  }
  return spans;
}
