import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { inferFlow } from '#core/catalog/infer-flow.ts';
import { connect } from '#core/design/commands/connect.ts';
import { placeIn } from '#core/design/commands/place-in.ts';
import { type Design, emptyDesign } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Report } from '#core/validator/finding.ts';
import { createSession } from '#core/validator/session.ts';
import { newNode } from '../src/editor/store/new-node.ts';
import { beginnings } from './first-minute.ts';

const catalog = indexCatalog(catalogData);

/** The design after one more line. */
function after(design: Design, line: string): Design {
  const graph = graphOf(design);
  const [, id = '', service = '', variant] = /^(\w+): ([\w-]+)(?:\/([\w-]+))?$/.exec(line) ?? [];
  if (id !== '') {
    expect(catalog.services.has(service), line).toBe(true);
    const node = newNode(design, catalog, { service, ...(variant !== undefined && { variant }), name: '', brief: '' });
    return { ...design, nodes: [...design.nodes, { ...node, id }] };
  }
  const [, child = '', around = ''] = /^(\w+) in (\w+)$/.exec(line) ?? [];
  const kind = catalog.services.get(graph.node(around)?.service ?? '')?.container;
  if (kind) return placeIn(design, [child], kind === 'workflow' ? { stepOf: around } : { in: around });
  const [, from = '', to = ''] = /^(\w+) -> (\w+)$/.exec(line) ?? [];
  const [source, target] = [graph.node(from), graph.node(to)];
  if (!source || !target) throw new Error(`cannot draw "${line}"`);
  const { flow, intent, possible } = inferFlow(catalog, source, target);
  expect(possible, `${line} is a sensible arrow`).toBe(true);
  return connect(design, { from, to, flow, ...(intent !== undefined && { intent }) });
}

/** What a new user would see or hear of: everything but what is still to draw. */
const shown = ({ findings }: Report): readonly string[] =>
  findings.filter(({ verdict }) => verdict !== 'to-draw').map(({ id, verdict, severity }) => `${verdict} ${severity} ${id}`);

describe('the first minute is quiet', () => {
  it('of at least twenty beginnings with three services or more', () => {
    const sizes = Object.values(beginnings).map((lines) => lines.filter((line) => line.includes(': ')).length);
    expect(sizes.length).toBeGreaterThanOrEqual(20);
    expect(sizes.filter((size) => size < 3 || size > 6)).toEqual([]);
  });

  it.each(Object.entries(beginnings))('%s: nothing red, no question, nothing to hear of, after each step', (_title, lines) => {
    const session = createSession(catalog);
    let design: Design = emptyDesign;
    for (const line of lines) {
      design = after(design, line);
      expect(shown(session.update(design)), `after "${line}"`).toEqual([]);
    }
  });
});
