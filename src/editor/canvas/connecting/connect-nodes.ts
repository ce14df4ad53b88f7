import { inferFlow } from '#core/catalog/infer-flow.ts';
import { setEdgeSide } from '#core/design/commands/bend-edge.ts';
import { connect } from '#core/design/commands/connect.ts';
import { reconnect } from '#core/design/commands/reconnect.ts';
import { setEdgeFlow } from '#core/design/commands/set-edge-flow.ts';
import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Point, Side } from '#core/layout/geometry.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { run } from '../../store/run.ts';
import { select } from '../../store/select.ts';
import { activeNode, choice } from '../gestures.ts';
import { rectsOf } from '../rects.ts';
import { flowOptions } from './flow-options.ts';

/**
 * Draws an edge with the flow that the pair suggests, selects it, and asks what is meant where it could mean several things.
 * Where that is drawn already, the next thing that an arrow could mean; where all of them are, the arrow that is there is shown.
 */
export function connectNodes(from: string, to: string, at: Point): void {
  const graph = graphOf(editorState().design);
  const [source, target] = [graph.node(from), graph.node(to)];
  if (!source || !target) return;
  const drawn = graph.out(from).filter((edge) => edge.to === to);
  const options = flowOptions(catalog, source, target);
  const fresh = options.find((option) => !drawn.some((edge) => edge.flow === option.flow && edge.intent === option.intent));
  const { flow, intent } = fresh ?? inferFlow(catalog, source, target);
  const done = run('Connect', (design) => connect(design, { from, to, flow, ...(intent !== undefined && { intent }) }));
  const edge = done ? editorState().design.edges.at(-1) : drawn[0];
  if (!edge) return;
  select([], [edge.id]);
  activeNode.set(to);
  const box = rectsOf(editorState().scene).get(to);
  const below = box && box.height < 200 ? { x: box.x, y: box.y + box.height + 10 } : at; // a card stays in sight
  if (done && options.length > 1) choice.set({ edge: edge.id, at: below });
}

/**
 * Hangs an end of an edge elsewhere: on a side of the node, or where it likes. A flow that was the old pair's own guess becomes
 * the new pair's; one that was chosen stays.
 */
export function hangElsewhere(id: string, ends: { readonly from?: string; readonly to?: string }, side: Side | undefined): void {
  run('Reconnect', (before) => {
    const after = setEdgeSide(reconnect(before, id, ends), id, ends.from === undefined ? 'to' : 'from', side);
    const [old, now] = [inferred(before, id), inferred(after, id)];
    const edge = graphOf(before).edge(id);
    const guessed = old !== undefined && edge?.flow === old.flow && edge.intent === old.intent;
    return after !== before && guessed && now ? setEdgeFlow(after, id, now.flow, now.intent) : after;
  });
}

function inferred(design: Design, id: string) {
  const graph = graphOf(design);
  const edge = graph.edge(id);
  const [from, to] = [graph.node(edge?.from ?? ''), graph.node(edge?.to ?? '')];
  return from && to ? inferFlow(catalog, from, to) : undefined;
}
