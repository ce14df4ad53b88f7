import type { DrawnAnnotation } from '../layout/drawn.ts';
import type { ExportOptions, Source } from './format.ts';
import { type ItemPart, partsOf } from './parts.ts';
import { type Colours, themeColours } from './picture/colours.ts';
import { edgeColour } from './picture/draw-edges.ts';

/** The design as a Mermaid flowchart: containers are subgraphs, what is wrong is coloured. */
export const writeMermaid = (source: Source, options: ExportOptions): string => {
  const { items, edges, annotations } = partsOf(source, options);
  const colours = themeColours[options.theme];
  const ids = new Map(items.map(({ node, isContainer }, i) => [node.id, `${isContainer ? 'c' : 'n'}${i}`]));
  const parents = new Map(items.map(({ node, parent }) => [node.id, parent]));
  const within = (inner: string, outer: string): boolean => {
    for (let at = parents.get(inner); at !== undefined; at = parents.get(at)) if (at === outer) return true;
    return false;
  };
  // An arrow between a container and what lies in it ends at a stand-in inside: Mermaid cannot draw it otherwise.
  const standIns = new Set<string>();
  const ends = edges.map(({ drawn: { from, to } }) => {
    const end = (id: string, other: string) => {
      if (!within(other, id) && !(id === other && ids.get(id)?.startsWith('c'))) return ids.get(id) ?? '';
      standIns.add(id);
      return `${ids.get(id)}s`;
    };
    return [end(from, to), end(to, from)] as const;
  });
  const lines = [...head(source), 'flowchart LR', ...block(undefined, items, ids, standIns, 1)];
  edges.forEach(({ drawn, label: caption, wrong }, i) => {
    const [from, to] = ends[i] ?? ['', ''];
    const numbers = annotations.filter(({ edge }) => edge === drawn.id).map(numberOf);
    const label = [...numbers.map((number) => `(${number})`), ...(caption === '' ? [] : [caption])].join(' ');
    lines.push(`  ${from} ${drawn.dashed && wrong !== 'error' ? '-.->' : '-->'}${label === '' ? '' : `|"${mermaidText(label)}"|`} ${to}`);
  });
  edges.forEach(({ drawn, wrong }, i) => {
    lines.push(`  linkStyle ${i} stroke:${edgeColour(drawn, colours)}${wrong ? ',stroke-width:3px' : ''}`);
  });
  return `${[...lines, ...styles(items, ids, colours), ...noteLines(annotations, ids)].join('\n')}\n`;
};

const numberOf = ({ discs }: DrawnAnnotation): number => discs[0]?.number ?? 0;

/** Notes and texts are nodes of their own, callouts hang on their nodes by a dotted line; frames, which Mermaid cannot draw, are named. */
const noteLines = (annotations: readonly DrawnAnnotation[], ids: ReadonlyMap<string, string>): readonly string[] => {
  const lines: string[] = [];
  const notes: string[] = [];
  annotations.forEach((item, i) => {
    const id = `a${i}`;
    if (item.kind === 'frame') lines.push(`  %% Frame: ${mermaidText(item.text)}`);
    if (item.kind === 'frame' || item.kind === 'legend' || (item.kind !== 'callout' && item.text.trim() === '')) return;
    const said = mermaidText(item.kind === 'callout' ? `(${numberOf(item)}) ${item.text}` : item.text);
    const subject = item.parent === undefined ? undefined : ids.get(item.parent);
    lines.push(`  ${id}["${said}"]`, ...(subject === undefined ? [] : [`  ${id} -.- ${subject}`]));
    notes.push(id);
  });
  return notes.length === 0 ? lines : [...lines, '  classDef note stroke-dasharray:4 3', `  class ${notes.join(',')} note`];
};

/** Mermaid reads the title as YAML; a text of JSON is one, and nothing in it is left that Mermaid could take for an order. */
const head = ({ design }: Source): readonly string[] => {
  const title = JSON.stringify(design.title ?? '').replace(/[%<>&#\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return design.title ? ['---', `title: ${title}`, '---'] : [];
};

const block = (
  around: string | undefined,
  items: readonly ItemPart[],
  ids: ReadonlyMap<string, string>,
  standIns: ReadonlySet<string>,
  depth: number,
): readonly string[] => {
  const room = '  '.repeat(depth);
  return items
    .filter(({ parent }) => parent === around)
    .flatMap((item) => {
      const id = ids.get(item.node.id) ?? '';
      if (!item.isContainer) return [`${room}${id}["${lines(item)}"]`];
      const inside = block(item.node.id, items, ids, standIns, depth + 1);
      const standIn = standIns.has(item.node.id) ? [`${room}  ${id}s(["${mermaidText(item.title)}"])`] : [];
      return [`${room}subgraph ${id}["${lines(item)}"]`, ...standIn, ...inside, `${room}end`];
    });
};

const lines = ({ title, subtitle, isContainer }: ItemPart): string => {
  const second = subtitle === title || subtitle === '' ? '' : mermaidText(subtitle);
  if (second === '') return mermaidText(title);
  return isContainer ? `${second}: ${mermaidText(title)}` : `${mermaidText(title)}<br/>${second}`;
};

const styles = (items: readonly ItemPart[], ids: ReadonlyMap<string, string>, colours: Colours): readonly string[] =>
  (['error', 'warning'] as const).flatMap((severity) => {
    const marked = items.filter(({ drawn }) => drawn.severity === severity).map(({ node }) => ids.get(node.id));
    const { strong, soft } = colours.tones[severity];
    if (marked.length === 0) return [];
    return [`  classDef ${severity} stroke:${strong},fill:${soft},color:${strong}`, `  class ${marked.join(',')} ${severity}`];
  });

/** A text that Mermaid shows as it is: letters, figures and a few signs stand for themselves, all else is written by its number. */
export const mermaidText = (text: string): string => {
  const line = text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]+/gu, ' ').trim();
  return line === '' ? ' ' : line.replace(/[^\p{L}\p{M}\p{N} .,()/+-]/gu, (char) => `#${char.codePointAt(0)};`);
};
