import type { Design } from './design.ts';
import { type Region, regionFinder } from './locate.ts';
import type { PathStep } from './problem.ts';

/** Finds nodes, edges and acceptances in the text of a design, by their ids. Reads the text again, but only when first asked. */
export function regionsOf(text: string, design: Design): (subject: string) => Region | undefined {
  let paths: Map<string, readonly PathStep[]> | undefined;
  let place: ReturnType<typeof regionFinder> | undefined;
  return (subject) => {
    if (!paths) {
      paths = new Map();
      for (const [index, { finding }] of (design.accepted ?? []).entries()) paths.set(finding, ['accepted', index]);
      for (const [index, { id }] of design.edges.entries()) paths.set(id, ['edges', index]);
      for (const [index, { id }] of design.nodes.entries()) paths.set(id, ['nodes', index]);
    }
    const path = paths.get(subject);
    if (!path) return undefined;
    place ??= regionFinder(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return place(path);
  };
}
