import type { Catalog, Service } from '#core/catalog/catalog.ts';
import { flowsBetween } from '#core/catalog/infer-flow.ts';
import type { Design, DesignEdge, DesignNode, Value } from '#core/design/design.ts';

/** A small generator of numbers from a seed (mulberry32): the same numbers everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Several designs as one; the second's `a` is `1.a`. */
function sideBySide(designs: readonly Design[]): Design {
  const parts = designs.map(({ nodes, edges }, index) => {
    const own = (id: string) => `${index}.${id}`;
    return {
      nodes: nodes.map((node) => ({
        ...node,
        id: own(node.id),
        ...(node.in !== undefined && { in: own(node.in) }),
        ...(node.stepOf !== undefined && { stepOf: own(node.stepOf) }),
      })),
      edges: edges.map((edge) => ({ ...edge, id: own(edge.id), from: own(edge.from), to: own(edge.to) })),
    };
  });
  return {
    trueline: 1,
    requirements: Object.assign({}, ...designs.map(({ requirements }) => requirements)),
    nodes: parts.flatMap(({ nodes }) => nodes),
    edges: parts.flatMap(({ edges }) => edges),
    accepted: designs.flatMap(({ accepted }) => accepted ?? []),
  };
}

/**
 * Random designs and random edits of them, made so that rules bite: mostly services that rules on paths name, mostly flows
 * that the pair can carry, needs that rules compare, and ids from a small pool so that removed nodes come back.
 */
export class RandomDesigner {
  readonly #catalog: Catalog;
  readonly #random: () => number;
  readonly #services: readonly Service[];
  #count = 0;

  constructor(catalog: Catalog, seed: number) {
    this.#catalog = catalog;
    this.#random = randomFrom(seed);
    this.#services = [...catalog.services.values()];
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.#random() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  chance(part: number): boolean {
    return this.#random() < part;
  }

  /** `around`: designs to begin with, side by side. */
  design(nodes: number, edges: number, around: readonly Design[] = []): Design {
    let design: Design = sideBySide(around);
    for (let index = 0; index < nodes; index += 1) design = { ...design, nodes: [...design.nodes, this.#node(design, `n${index}`)] };
    for (let index = 0; index < edges; index += 1) design = this.#connect(design);
    return design;
  }

  /** One random edit, as commands would make it. */
  edit(design: Design): Design {
    const roll = this.#random();
    if (design.nodes.length < 4 || roll < 0.12) return this.#add(design);
    if (roll < 0.2) return this.#remove(design);
    if (roll < 0.42) return this.#connect(design);
    if (roll < 0.56 && design.edges.length > 0) return this.#changeEdge(design);
    if (roll < 0.64 && design.edges.length > 0)
      return { ...design, edges: design.edges.filter((edge) => edge !== this.pick(design.edges)) };
    if (roll < 0.7) return this.#require(design);
    if (roll < 0.73) return { ...design, profile: design.profile === 'aws' ? 'notes' : 'aws' };
    if (roll < 0.76 && design.nodes.length > 0)
      return this.#change(design, (node) => ({ ...node, position: { x: Math.floor(this.#random() * 900), y: 0 } }));
    return this.#change(design, (node) => this.#changed(design, node));
  }

  #change(design: Design, change: (node: DesignNode) => DesignNode): Design {
    const target = this.pick(design.nodes);
    return { ...design, nodes: design.nodes.map((node) => (node === target ? change(node) : node)) };
  }

  #node(design: Design, id: string): DesignNode {
    const likely = [
      'sagemaker-training',
      'sagemaker-endpoint',
      'sagemaker-model-registry',
      'sagemaker-pipelines',
      's3',
      'human-approval',
      'vpc',
      'sagemaker-model-monitor',
      'eventbridge',
      'lambda',
    ];
    const service = this.chance(0.5)
      ? (this.#catalog.services.get(this.pick(likely)) ?? this.pick(this.#services))
      : this.pick(this.#services);
    const variant = service.variants && this.chance(0.9) ? this.pick(service.variants).id : undefined;
    const node: DesignNode = { id, service: this.chance(0.02) ? 'no-such-service' : service.id, ...(variant !== undefined && { variant }) };
    const placed = this.#placed(design, node);
    return this.chance(0.4) ? this.#withField(placed) : placed;
  }

  #placed(design: Design, node: DesignNode): DesignNode {
    const { in: _in, stepOf: _stepOf, ...rest } = node;
    const containers = (kind: 'location' | 'workflow') =>
      design.nodes.filter(
        (other) =>
          other.id !== node.id &&
          other.in === undefined &&
          other.stepOf === undefined &&
          this.#catalog.services.get(other.service)?.container === kind,
      );
    if (design.nodes.some((other) => other.in === node.id || other.stepOf === node.id)) return rest;
    const locations = containers('location');
    const workflows = containers('workflow');
    return {
      ...rest,
      ...(locations.length > 0 && this.chance(0.4) && { in: this.pick(locations).id }),
      ...(workflows.length > 0 && this.chance(0.4) && { stepOf: this.pick(workflows).id }),
    };
  }

  #changed(design: Design, node: DesignNode): DesignNode {
    const service = this.#catalog.services.get(node.service);
    const roll = this.#random();
    if (roll < 0.5) return this.#withField(node);
    if (roll < 0.6 && service?.variants) return { ...node, variant: this.pick(service.variants).id };
    if (roll < 0.7) return { ...node, name: this.pick(['Orders', 'Churn', 'Fraud']) };
    if (roll < 0.82) return { ...node, usedFor: this.chance(0.3) ? [] : [this.pick([...this.#catalog.purposes.keys()])] };
    if (roll < 0.92) return this.#placed(design, node);
    return { ...this.#node(design, node.id), ...(node.in !== undefined && { in: node.in }) };
  }

  #withField(node: DesignNode): DesignNode {
    const service = this.#catalog.services.get(node.service);
    const ids = [...(service?.fields ?? []).map((field) => field.id), ...(service?.needs ?? []), ...(service?.needs ?? [])];
    if (ids.length === 0) return node;
    const id = this.pick(ids);
    const { [id]: _old, ...others } = node.fields ?? {};
    return { ...node, fields: this.chance(0.15) ? others : { ...others, [id]: this.#value(id, service) } };
  }

  #value(id: string, service?: Service): Value {
    const field = service?.fields?.find((candidate) => candidate.id === id) ?? this.#catalog.requirements.get(id);
    if (this.chance(0.08)) return null;
    switch (field?.type) {
      case 'yes-no':
        return this.chance(0.7);
      case 'number':
        return this.pick([0, 1, 5, 30, 90, 300, 700, 5000]);
      case 'choice':
        return String(this.pick(field.options ?? [{ value: 'x', name: 'x' }]).value);
      case 'choices':
        return [String(this.pick(field.options ?? [{ value: 'x', name: 'x' }]).value)];
      default:
        return this.pick(['', 'customers']);
    }
  }

  #add(design: Design): Design {
    this.#count += 1;
    const id = this.chance(0.5) ? `n${Math.floor(this.#random() * 30)}` : `m${this.#count}`;
    return design.nodes.some((node) => node.id === id) ? design : { ...design, nodes: [...design.nodes, this.#node(design, id)] };
  }

  #remove(design: Design): Design {
    const target = this.pick(design.nodes);
    const without = (node: DesignNode): DesignNode => {
      const { in: location, stepOf, ...rest } = node;
      return {
        ...rest,
        ...(location !== undefined && location !== target.id && { in: location }),
        ...(stepOf !== undefined && stepOf !== target.id && { stepOf }),
      };
    };
    const touched = (node: DesignNode) => node.in === target.id || node.stepOf === target.id;
    return {
      ...design,
      nodes: design.nodes.filter((node) => node !== target).map((node) => (touched(node) ? without(node) : node)),
      edges: design.edges.filter((edge) => edge.from !== target.id && edge.to !== target.id),
    };
  }

  #connect(design: Design): Design {
    if (design.nodes.length < 2) return design;
    let from = this.pick(design.nodes);
    let to = this.pick(design.nodes);
    // A few tries for a pair that can carry something: random pairs rarely can.
    for (let tries = 0; tries < 6 && (from === to || flowsBetween(this.#catalog, from, to).possible.length === 0); tries += 1) {
      from = this.pick(design.nodes);
      to = this.pick(design.nodes);
    }
    if (from === to) return design;
    return { ...design, edges: [...design.edges, this.#edge(from, to, this.#edgeId(design))] };
  }

  #edgeId(design: Design): string {
    for (;;) {
      const id = `e${Math.floor(this.#random() * 1000)}`;
      if (!design.edges.some((edge) => edge.id === id)) return id;
    }
  }

  #edge(from: DesignNode, to: DesignNode, id: string): DesignEdge {
    const { possible, intents } = flowsBetween(this.#catalog, from, to);
    const intent = intents.length > 0 && this.chance(0.3) ? this.pick(intents) : undefined;
    const flow =
      intent?.flow ?? (possible.length > 0 && this.chance(0.85) ? this.pick(possible) : this.pick([...this.#catalog.flows.keys()]));
    return { id, from: from.id, to: to.id, flow, ...(intent && { intent: intent.id }) };
  }

  #changeEdge(design: Design): Design {
    const target = this.pick(design.edges);
    const byId = (id: string) => design.nodes.find((node) => node.id === id);
    const roll = this.#random();
    const change = (edge: DesignEdge): DesignEdge => {
      const from = byId(edge.from);
      const to = roll < 0.4 ? this.pick(design.nodes) : byId(edge.to);
      if (roll < 0.7 && from && to && from !== to) return this.#edge(from, to, edge.id);
      const id = this.pick(['format', 'inputMode', 'versions', 'schemaChanges', 'processingSeconds']);
      const value: Value = id === 'inputMode' ? 'fast-file' : id === 'versions' ? 'any' : this.#value(id);
      return { ...edge, fields: { ...edge.fields, [id]: value } };
    };
    return { ...design, edges: design.edges.map((edge) => (edge === target ? change(edge) : edge)) };
  }

  #require(design: Design): Design {
    const id = this.pick([...this.#catalog.requirements.keys()]);
    const { [id]: _old, ...others } = design.requirements ?? {};
    return { ...design, requirements: this.chance(0.3) ? others : { ...others, [id]: this.#value(id) } };
  }
}
