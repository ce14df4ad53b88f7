import type { Design } from '../design/design.ts';
import { graphOf } from '../design/graph.ts';
import { type Catalog, type Rivals, serviceOf } from './catalog.ts';

/** The comparisons that concern a node or an edge, in the catalog's order. */
export function rivalsOf(catalog: Catalog, design: Design, subject: string): readonly Rivals[] {
  const graph = graphOf(design);
  const node = graph.node(subject);
  const edge = graph.edge(subject);
  return catalog.comparisons.filter((rivals) => {
    if ('options' in rivals) return node !== undefined && rivals.options.some(({ service }) => service === node.service);
    if ('flow' in rivals.setting)
      return edge !== undefined && edge.flow === rivals.setting.flow && settles(catalog, graph.node(edge.to)?.service);
    return node !== undefined && rivals.setting.service === node.service;
  });
}

/** Settings of a channel count only where something reads it as a channel: where it ends at training. */
const settles = (catalog: Catalog, service: string | undefined): boolean =>
  service !== undefined && (serviceOf(catalog, { service })?.tags ?? []).includes('training');
