import { nodeName } from '../../catalog/names.ts';
import { annotationsOf, calloutsOf, subjectOf } from '../../design/annotations.ts';
import type { Source } from '../format.ts';

/** What people wrote into a drawing beside its nodes and arrows; nothing is escaped yet. */
export interface SaidBeside {
  /** By number: what each callout says, and where it is pinned. */
  readonly callouts: readonly string[];
  /** Notes, texts and titles of frames. */
  readonly notes: readonly string[];
}

export const saidBeside = ({ design, catalog }: Source): SaidBeside => {
  const names = new Map(design.nodes.map((node) => [node.id, nodeName(catalog, node)]));
  const edges = new Map(design.edges.map((edge) => [edge.id, `${names.get(edge.from) ?? edge.from} to ${names.get(edge.to) ?? edge.to}`]));
  const callouts = calloutsOf(design).map((callout) => {
    const subject = subjectOf(callout);
    const at = subject === undefined ? undefined : (names.get(subject) ?? edges.get(subject));
    return [...(at === undefined ? [] : [`${at}:`]), callout.text ?? ''].join(' ').trim();
  });
  const notes = annotationsOf(design).flatMap(({ kind, text }) => {
    if (!text || kind === 'callout' || kind === 'legend') return [];
    return [kind === 'frame' ? `Frame: ${text}` : text];
  });
  return { callouts, notes };
};
