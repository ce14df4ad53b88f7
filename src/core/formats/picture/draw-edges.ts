import type { DrawnEdge } from '../../layout/drawn.ts';
import { edgeSign } from '../../layout/edge-sign.ts';
import type { Colours } from './colours.ts';
import type { Group, Shape } from './shapes.ts';

const isWrong = (edge: DrawnEdge): edge is DrawnEdge & { readonly severity: 'error' | 'warning' } =>
  edge.severity === 'error' || edge.severity === 'warning';

export const edgeColour = (edge: DrawnEdge, colours: Colours): string =>
  isWrong(edge) ? colours.tones[edge.severity].strong : flowColour(edge.family, colours);

export const flowColour = (family: string, { flows, ink3 }: Colours): string =>
  (Object.hasOwn(flows, family) ? flows[family] : undefined) ?? flows.control ?? ink3;

/** The line of an edge with its head. */
export const edgeGroup = (edge: DrawnEdge, colours: Colours): Group => {
  const colour = edgeColour(edge, colours);
  const dash: [number, number] | undefined = edge.dashed && edge.severity !== 'error' ? [5, 4] : undefined;
  return {
    of: 'edge',
    id: edge.id,
    shapes: [
      { kind: 'path', d: edge.path, stroke: colour, strokeWidth: isWrong(edge) ? 2.2 : 1.6, dash },
      { kind: 'path', d: edge.arrow, fill: colour },
    ],
  };
};

/** The label of an edge, on the line, with the ground behind it. */
export const labelGroup = (edge: DrawnEdge, colours: Colours): Group | undefined => {
  const { label } = edge;
  if (!label) return undefined;
  const { x, y, width, height, text } = label;
  const colour = edgeColour(edge, colours);
  const tone = isWrong(edge) ? colours.tones[edge.severity] : undefined;
  const shapes: Shape[] = [{ kind: 'rect', x, y, width, height, radius: 5, fill: tone?.soft ?? colours.bg, stroke: tone?.line }];
  const sign = edgeSign(edge.severity);
  if (sign !== undefined)
    shapes.push({ kind: 'path', d: sign, x: x + 6, y: y + height / 2 - 5.5, stroke: colour, strokeWidth: 1.2, round: true });
  shapes.push({
    kind: 'text',
    x: x + width / 2 + (sign === undefined ? 0 : 8),
    y: y + height / 2 + 4,
    text,
    size: 11.5,
    weight: 500,
    fill: colour,
    anchor: 'middle',
  });
  return { of: 'label', id: edge.id, shapes };
};
