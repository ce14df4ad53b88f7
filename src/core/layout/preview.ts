import type { DrawnAnnotation, Scene } from './drawn.ts';
import type { Tone } from './marks.ts';

/** A small picture of a design as numbers, so that it is drawn in the theme of the page that shows it. */
export interface Preview {
  readonly width: number;
  readonly height: number;
  /** x, y, width, height */
  readonly containers: readonly (readonly number[])[];
  readonly nodes: readonly PreviewNode[];
  readonly edges: readonly PreviewEdge[];
  /** Missing in pictures that were stored before there were any. */
  readonly notes?: readonly PreviewNote[] | undefined;
}

export interface PreviewNote extends Pick<DrawnAnnotation, 'kind' | 'colour'> {
  readonly box: readonly number[];
}

export interface PreviewNode {
  readonly box: readonly number[];
  readonly service: string;
  readonly severity?: Tone | undefined;
}

export interface PreviewEdge {
  readonly points: readonly number[];
  readonly family: string;
  readonly severity?: Tone | undefined;
}

/** More than this is nothing to see in a picture of 300 px, and would be stored with every save. */
const MOST = 400;

/** As many items as a picture has room for, from all over the design. */
const some = <Item>(items: readonly Item[]): readonly Item[] => {
  const step = Math.ceil(items.length / MOST);
  return step <= 1 ? items : items.filter((_, index) => index % step === 0);
};

/** The small picture of what the canvas draws. */
export function previewOf({ containers, nodes, edges, annotations, bounds }: Scene): Preview {
  const box = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
    [x - bounds.x, y - bounds.y, width, height].map(Math.round);
  return {
    width: Math.round(bounds.width),
    height: Math.round(bounds.height),
    containers: some(containers).map(box),
    nodes: some(nodes).map((node) => ({ box: box(node), service: node.service, severity: node.severity })),
    edges: some(edges).map(({ points, family, severity }) => ({
      points: points.map((at, index) => Math.round(at - (index % 2 === 0 ? bounds.x : bounds.y))),
      family,
      severity,
    })),
    ...(annotations.length > 0 && { notes: some(annotations).map((note) => ({ box: box(note), kind: note.kind, colour: note.colour })) }),
  };
}
