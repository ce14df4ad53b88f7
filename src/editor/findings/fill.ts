import type { Field } from '#core/catalog/catalog.ts';
import { allFields } from '#core/catalog/fields.ts';
import { setEdgeField } from '#core/design/commands/set-edge-field.ts';
import { setNodeField } from '#core/design/commands/set-node-field.ts';
import { setRequirement } from '#core/design/commands/set-requirement.ts';
import type { Design, Value } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Fill } from '#core/validator/finding.ts';
import { catalog } from '../store/catalog.ts';

/** The field that a question asks for; undefined when the catalog does not know it. */
export function fieldToFill(design: Design, fill: Fill): Field | undefined {
  const graph = graphOf(design);
  const [first] = fill.ids;
  if (fill.on === 'edge') {
    const edge = first === undefined ? undefined : graph.edge(first);
    return catalog.flows.get(edge?.flow ?? '')?.fields?.find((field) => field.id === fill.field) ?? catalog.requirements.get(fill.field);
  }
  const node = fill.on === 'node' && first !== undefined ? graph.node(first) : undefined;
  const service = node && catalog.services.get(node.service);
  return (service && allFields(catalog, service).get(fill.field)) ?? catalog.requirements.get(fill.field);
}

/** The design with the question answered, in every place that the answer belongs to. */
export function answered(design: Design, fill: Fill, value: Value | undefined): Design {
  if (fill.on === 'requirements') return setRequirement(design, fill.field, value);
  const set = fill.on === 'node' ? setNodeField : setEdgeField;
  return fill.ids.reduce((changed, id) => set(changed, id, fill.field, value), design);
}
