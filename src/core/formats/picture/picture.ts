import type { Catalog } from '../../catalog/catalog.ts';
import type { Scene } from '../../layout/drawn.ts';
import type { Rect } from '../../layout/geometry.ts';
import type { PictureAssets } from './assets.ts';
import { type PictureTheme, themeColours } from './colours.ts';
import { annotationGroup, annotationInks } from './draw-annotations.ts';
import { edgeGroup, labelGroup } from './draw-edges.ts';
import { containerGroup, nodeGroup } from './draw-items.ts';
import { legendGroup, titleGroup } from './head-and-foot.ts';
import { PADDING, type Part, selectedOf, wholeOf } from './part.ts';
import type { Group, Picture } from './shapes.ts';

/** How a picture is made. Findings are part of the scene that is drawn. */
export interface PictureOptions {
  readonly theme: PictureTheme;
  readonly transparent: boolean;
  /** Empty room around the picture, px. */
  readonly padding: number;
  /** What to draw; without it the whole. */
  readonly selection?: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | undefined;
  /** Lines above the drawing: the title and what is known about it. */
  readonly head?: readonly string[] | undefined;
  /** Says below the drawing what the lines and signs mean. */
  readonly legend: boolean;
}

export const plainPicture: PictureOptions = { theme: 'light', transparent: false, padding: PADDING, legend: false };

/** Nothing narrower is made where words stand above or below the drawing. */
const LEAST_WIDTH = 320;

export const partOf = (scene: Scene, { selection, padding }: Pick<PictureOptions, 'selection' | 'padding'>): Part =>
  selection ? selectedOf(scene, selection, padding) : wholeOf(scene, padding);

/** Everything that is painted, back to front, with the geometry of the canvas. */
export const pictureOf = (scene: Scene, title: string, options: PictureOptions, catalog: Catalog, assets: PictureAssets): Picture => {
  const colours = themeColours[options.theme];
  const part = partOf(scene, options);
  const edges = scene.edges.filter(({ id }) => part.edges.has(id));
  const nodes = scene.nodes.filter(({ id }) => part.nodes.has(id));
  const inks = annotationInks(colours);
  const annotations = scene.annotations.filter(({ id }) => part.nodes.has(id));
  const groups: Group[] = [];
  for (const item of annotations) if (item.kind === 'frame') groups.push(annotationGroup(item, inks));
  for (const item of scene.containers) if (part.nodes.has(item.id)) groups.push(containerGroup(item, colours, assets));
  for (const edge of edges) groups.push(edgeGroup(edge, colours));
  for (const edge of edges) {
    const label = labelGroup(edge, colours);
    if (label) groups.push(label);
  }
  for (const node of nodes) groups.push(nodeGroup(node, colours, assets));
  for (const item of annotations) if (item.kind !== 'frame') groups.push(annotationGroup(item, inks));

  let frame: Rect = part.frame;
  const wordy = options.legend || (options.head?.length ?? 0) > 0;
  if (wordy && frame.width < LEAST_WIDTH) frame = { ...frame, x: frame.x - (LEAST_WIDTH - frame.width) / 2, width: LEAST_WIDTH };
  if (options.head && options.head.length > 0) {
    const head = titleGroup(options.head, frame, colours);
    groups.push(head.group);
    frame = { ...frame, y: frame.y - head.height, height: frame.height + head.height };
  }
  if (options.legend) {
    const legend = legendGroup(edges, nodes, frame, colours, catalog);
    groups.push(legend.group);
    frame = { ...frame, height: frame.height + legend.height };
  }
  return { ...frame, ground: options.transparent ? undefined : colours.bg, title, groups };
};
