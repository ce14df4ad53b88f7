import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { isOnCanvas } from './on-canvas.ts';

/**
 * A readable id that is free in the design: `training`, then `training-2`. `given` holds ids that were handed out but are not
 * in the design yet; the new one joins it.
 */
export function nextId(design: Design, base: string, given?: Set<string>): string {
  const graph = graphOf(design);
  const taken = (id: string): boolean => isOnCanvas(design, id) || graph.edge(id) !== undefined || (given?.has(id) ?? false);
  let id = base;
  for (let count = 2; taken(id); count++) id = `${base}-${count}`;
  given?.add(id);
  return id;
}

/** The id base of a service: `sagemaker-training` gives `training`. */
export const idBase = (service: string): string => service.replace(/^(sagemaker|aws|amazon)-/, '');
