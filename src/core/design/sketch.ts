import type { Design, DesignNode, FileEdge, Profile, Stage, Values } from './design.ts';
import { withEdgeIds } from './edge-ids.ts';

/** A tiny design in shorthand, as examples and templates of the catalog are written. */
export interface Sketch {
  readonly title?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly profile?: Profile | undefined;
  /** By id: "service", "service/variant", or an object whose `service` is one of them. */
  readonly nodes: Readonly<Record<string, string | SketchNode>>;
  /** "a -> b", "a -> b: flow", "a -> b: flow/intent", or an object whose `edge` is one of them. */
  readonly edges?: readonly (string | SketchEdge)[] | undefined;
  readonly requirements?: Values | undefined;
  readonly accepted?: Design['accepted'] | undefined;
}

interface SketchNode extends Omit<DesignNode, 'id' | 'variant'> {
  readonly service: string;
}

interface SketchEdge extends Pick<FileEdge, 'id' | 'label' | 'fields'> {
  readonly edge: string;
}

/**
 * The design that a sketch stands for. Edges without an id get the id that opening a file gives them ("a -> b").
 * Throws an `Error` that names the fault: an edge that cannot be read, an end or a container that is no node.
 */
export function sketchToDesign(sketch: Sketch): Design {
  const nodes = Object.entries(sketch.nodes).map(([id, node]) => readNode(id, node));
  const ids = new Set(nodes.map((node) => node.id));
  const edges = withEdgeIds((sketch.edges ?? []).map(readEdge));
  for (const edge of edges)
    for (const end of [edge.from, edge.to])
      if (!ids.has(end)) throw new Error(`the edge "${edge.from} -> ${edge.to}": there is no node "${end}"`);
  for (const node of nodes)
    for (const place of [node.in, node.stepOf])
      if (place !== undefined && !ids.has(place)) throw new Error(`the node "${node.id}": there is no node "${place}"`);
  return {
    trueline: 1,
    ...(sketch.title === undefined ? {} : { title: sketch.title }),
    stage: sketch.stage ?? 'draft',
    ...(sketch.profile === undefined ? {} : { profile: sketch.profile }),
    ...(sketch.requirements === undefined ? {} : { requirements: sketch.requirements }),
    nodes,
    edges,
    ...(sketch.accepted === undefined ? {} : { accepted: sketch.accepted }),
  };
}

function readNode(id: string, node: string | SketchNode): DesignNode {
  const { service: kind, ...rest } = typeof node === 'string' ? { service: node } : node;
  const [service = kind, variant] = kind.split('/', 2);
  return { id, service, ...(variant === undefined ? {} : { variant }), ...rest };
}

const arrow = /^(.+?)\s*->\s*([^:]+?)(?:\s*:\s*([^/\s]+)(?:\/([^/\s]+))?)?$/;

function readEdge(edge: string | SketchEdge): FileEdge {
  const { edge: text, ...rest } = typeof edge === 'string' ? { edge } : edge;
  const [, from, to, flow, intent] = arrow.exec(text) ?? [];
  if (from === undefined || to === undefined)
    throw new Error(`"${text}" is no edge; write "a -> b", "a -> b: flow" or "a -> b: flow/intent"`);
  return { from, to, ...(flow === undefined ? {} : { flow }), ...(intent === undefined ? {} : { intent }), ...rest };
}
