import type { Annotation } from '../design/design.ts';
import type { Point, Rect } from './geometry.ts';
import type { Tone } from './marks.ts';
import type { DrawnChip } from './sizes.ts';

/** An official icon by its path in the icon set, or a glyph of our own on a tile in its category's colour. */
export type Icon = { readonly aws: string } | { readonly glyph: string; readonly category: string };

export interface Badge {
  readonly count: number;
  readonly severity: Tone;
}

interface DrawnItem extends Rect {
  readonly id: string;
  readonly service: string;
  /** The container that it is drawn in. */
  readonly parent?: string | undefined;
  readonly icon: Icon;
  readonly severity?: Tone | undefined;
  readonly badge?: Badge | undefined;
}

/** A card, in absolute px. Texts are cut to what fits. */
export interface DrawnNode extends DrawnItem {
  readonly title: string;
  readonly subtitle: string;
  /** With boxes relative to the card. */
  readonly chips: readonly DrawnChip[];
  /** The location that a step of a workflow lives in, where the picture does not show it otherwise. */
  readonly livesIn?: string | undefined;
}

/** A location or a workflow frame. Containers come before what they hold. */
export interface DrawnContainer extends DrawnItem {
  readonly kind: 'location' | 'workflow';
  /** What it is: "VPC", "SageMaker Pipelines". */
  readonly title: string;
  readonly name: string;
  /** Icon, kind and name in the header; no line and no label touches it. */
  readonly titleBox: Rect;
  readonly depth: number;
}

export interface DrawnLabel extends Rect {
  readonly text: string;
}

export interface DrawnEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Corners as x, y, x, y, …; the last one is the tip of the arrow, on the border of `to`. */
  readonly points: readonly number[];
  /** SVG path of the line, ending inside the arrow head. */
  readonly path: string;
  /** SVG path of the arrow head, to be filled. */
  readonly arrow: string;
  /** Family of the flow: gives colour; "none" where the flow is not known. */
  readonly family: string;
  readonly dashed: boolean;
  readonly severity?: Tone | undefined;
  readonly label?: DrawnLabel | undefined;
  /** Around line, arrow head and label. */
  readonly box: Rect;
}

/** One line of words in an annotation; `y` is its baseline, from the annotation's top left corner. */
export interface DrawnWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  /** Says that there is nothing to say. */
  readonly quiet: boolean;
}

/** The number of a callout on its plate, from the annotation's top left corner. */
export interface Disc {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** That of the annotation where absent. */
  readonly colour?: Annotation['colour'];
}

/** A note, text, frame, callout or legend, in absolute px. */
export interface DrawnAnnotation extends Rect {
  readonly id: string;
  readonly kind: Annotation['kind'];
  readonly colour: NonNullable<Annotation['colour']>;
  /** All of its text. */
  readonly text: string;
  readonly words: readonly DrawnWords[];
  readonly discs: readonly Disc[];
  /** Its position as the file says it or would: from what it is pinned to, else of the canvas. */
  readonly place: Point;
  /** The node that it is pinned to. */
  readonly parent?: string | undefined;
  /** The edge that it is pinned to. */
  readonly edge?: string | undefined;
}

/** Everything that is drawn, back to front: frames, containers, edges, nodes, all other annotations. */
export interface Scene {
  readonly containers: readonly DrawnContainer[];
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly annotations: readonly DrawnAnnotation[];
  /** Around everything, with labels and badges; an empty design has no area. */
  readonly bounds: Rect;
}
