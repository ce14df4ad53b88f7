// @vitest-environment happy-dom
import { GraphDataModel, ModelXmlSerializer } from '@maxgraph/core';
import mermaid from 'mermaid';
import { describe, expect, it } from 'vitest';
import type { Design } from '#core/design/design.ts';
import { writeDrawio } from '#core/formats/drawio/write-drawio.ts';
import { usualOptions } from '#core/formats/format.ts';
import { mermaidText, writeMermaid } from '#core/formats/mermaid.ts';
import { catalog, environment, sourceOf, template } from './export-samples.ts';

// happy-dom leaves these out, and the engine of draw.io reads attributes by them.
const attribute = new DOMParser().parseFromString('<a b="c"/>', 'text/xml').documentElement.attributes[0];
for (const [key, own] of [
  ['nodeName', 'name'],
  ['nodeValue', 'value'],
] as const)
  Object.defineProperty(Object.getPrototypeOf(attribute), key, {
    get(this: Attr) {
      return this[own];
    },
  });

const hard: Design = {
  trueline: 1,
  title: 'A "title": end %%{init: {}}%% --- <b> &amp; #35; \\ 模型',
  nodes: [
    { id: 'end', service: 'vpc', name: 'subgraph end ]"] <script>alert(1)</script>', position: { x: 0, y: 0 } },
    { id: 'a"]', service: 's3', name: '`**bold**` %% comment; click href "javascript:alert(1)"', in: 'end', position: { x: 40, y: 80 } },
    { id: '--> x', service: 'made-up', name: '&lt;img src=x onerror=alert(1)&gt;', position: { x: 700, y: 0 } },
  ],
  edges: [
    { id: '1', from: 'a"]', to: '--> x', label: '|"| end\n%%{init}%% <br>' },
    { id: '2', from: 'end', to: 'a"]', label: '' },
    { id: '3', from: '--> x', to: 'end' },
  ],
};
const designs: readonly (readonly [string, Design])[] = [
  ...catalog.templates.map(({ id }) => [id, template(id)] as const),
  ['a design of hard words', hard],
];

describe.each(designs)('%s', (_, design) => {
  it('is a flowchart to Mermaid, with every node, container and arrow', async () => {
    const text = writeMermaid(sourceOf(design), usualOptions);
    expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'flowchart-v2' });
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    if (!('getVertices' in db && 'getEdges' in db && 'getSubGraphs' in db))
      throw new Error('Mermaid has another shape than this test knows.');
    const read = db as unknown as {
      getVertices(): Map<string, { text: string }>;
      getEdges(): { text: string }[];
      getSubGraphs(): { id: string; nodes: string[] }[];
    };
    const containers = sourceOf(design).scene(true).containers;
    const cards = [...read.getVertices().keys()].filter((id) => id.startsWith('n'));
    expect(cards).toHaveLength(design.nodes.length - containers.length);
    expect(read.getSubGraphs()).toHaveLength(containers.length);
    expect(read.getEdges()).toHaveLength(design.edges.length);
    expect(read.getEdges().filter(({ text }) => text !== '')).toHaveLength(
      sourceOf(design)
        .scene(true)
        .edges.filter(({ label }) => label).length,
    );
  });

  it('is a drawing to the engine of draw.io, at the places of the canvas', async () => {
    const text = await writeDrawio(sourceOf(design), usualOptions, environment);
    const model = /<mxGraphModel[\s\S]*<\/mxGraphModel>/.exec(text)?.[0] ?? '';
    const read = new GraphDataModel();
    new ModelXmlSerializer(read).import(model);
    const cells = Object.values(read.cells ?? {});
    const scene = sourceOf(design).scene(true);
    const placed = (id: string | null) => {
      let [x, y] = [0, 0];
      for (let at = read.getCell(id ?? ''); at?.geometry; at = at.parent) {
        x += at.geometry.x;
        y += at.geometry.y;
      }
      return { x, y };
    };
    const items = cells.filter((cell) => cell.isVertex() && /^item-\d+$/.test(cell.id ?? ''));
    const drawn = [...scene.containers, ...scene.nodes];
    expect(items).toHaveLength(drawn.length);
    for (const [i, { x, y, parent }] of drawn.entries()) {
      expect(placed(`item-${i}`)).toEqual({ x, y });
      const around = parent === undefined ? '1' : `item-${drawn.findIndex(({ id }) => id === parent)}`;
      expect(read.getCell(`item-${i}`)?.parent?.id).toBe(around);
    }
    const arrows = cells.filter((cell) => cell.isEdge());
    expect(arrows).toHaveLength(design.edges.length);
    for (const [i, { from, to }] of scene.edges.entries()) {
      const arrow = read.getCell(`arrow-${i}`);
      const end = (id: string) => `item-${drawn.findIndex((item) => item.id === id)}`;
      expect([arrow?.source?.id, arrow?.target?.id]).toEqual([end(from), end(to)]);
    }
    expect(items.map(({ value }) => String(value)).filter((value) => /<(?!\/?b>|br>)/.test(value))).toEqual([]);
  });
});

it('nothing that Mermaid obeys is left in a text', () => {
  expect(mermaidText('a "b" `c` <d> #e; %%f {g} [h] |i| \u202e\n')).toMatch(/^[\w #;.,()/+-]+$/);
});
