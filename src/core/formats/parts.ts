import { nodeName } from '../catalog/names.ts';
import type { DesignNode } from '../design/design.ts';
import type { DrawnAnnotation, DrawnContainer, DrawnEdge, DrawnNode } from '../layout/drawn.ts';
import type { Tone } from '../layout/marks.ts';
import { subtitleOfNode } from '../layout/words.ts';
import type { ExportOptions, Source } from './format.ts';
import { partOf } from './picture/picture.ts';

/** A node or container of what is exported, with its full name. */
export interface ItemPart {
  readonly node: DesignNode;
  readonly drawn: DrawnNode | DrawnContainer;
  readonly isContainer: boolean;
  /** The container that it is drawn in, if that is exported as well. */
  readonly parent: string | undefined;
  readonly title: string;
  readonly subtitle: string;
}

export interface EdgePart {
  readonly drawn: DrawnEdge;
  readonly label: string;
  readonly wrong: Extract<Tone, 'error' | 'warning'> | undefined;
}

/** What is exported, containers before what they hold, with words that are not cut to what fits on a card. */
export const partsOf = (
  { design, catalog, scene: sceneOf }: Source,
  options: ExportOptions,
): { readonly items: readonly ItemPart[]; readonly edges: readonly EdgePart[]; readonly annotations: readonly DrawnAnnotation[] } => {
  const scene = sceneOf(options.findings);
  const part = partOf(scene, options);
  const nodes = new Map(design.nodes.map((node) => [node.id, node]));
  const said = new Map(design.edges.map((edge) => [edge.id, edge.label]));
  const items = [...scene.containers, ...scene.nodes].flatMap((drawn): ItemPart[] => {
    const node = nodes.get(drawn.id);
    if (!node || !part.nodes.has(drawn.id)) return [];
    const parent = drawn.parent !== undefined && part.nodes.has(drawn.parent) ? drawn.parent : undefined;
    const isContainer = 'titleBox' in drawn;
    const subtitle = isContainer ? drawn.title : subtitleOfNode(catalog, node);
    return [{ node, drawn, isContainer, parent, title: nodeName(catalog, node), subtitle }];
  });
  const edges = scene.edges
    .filter(({ id, from, to }) => part.edges.has(id) && part.nodes.has(from) && part.nodes.has(to))
    .map((drawn): EdgePart => {
      const wrong = drawn.severity === 'error' || drawn.severity === 'warning' ? drawn.severity : undefined;
      return { drawn, label: said.get(drawn.id) || (drawn.label?.text ?? ''), wrong };
    });
  return { items, edges, annotations: scene.annotations.filter(({ id }) => part.nodes.has(id)) };
};
