/** What the checks add to the picture. Made from a report by whoever draws; the layout only needs to know what takes room. */
export type Tone = 'error' | 'warning' | 'question' | 'advice';

export interface Chip {
  readonly text: string;
  readonly tone: Tone;
}

export interface NodeMark {
  readonly severity?: Tone | undefined;
  /** Findings on the node; 0 draws no badge. */
  readonly count: number;
  readonly chips: readonly Chip[];
}

export interface EdgeMark {
  readonly severity: Tone;
  /** What the edge is wrongly meant for, in words; shown as its label. */
  readonly intent?: string | undefined;
}

export interface Marks {
  readonly nodes: ReadonlyMap<string, NodeMark>;
  readonly edges: ReadonlyMap<string, EdgeMark>;
}

export const noMarks: Marks = { nodes: new Map(), edges: new Map() };
