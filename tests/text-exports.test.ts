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
const annotated: Design = {
  ...hard,
  annotations: [
    { id: 'n', kind: 'note', text: 'end %%{init}%%\n"]) <script>alert(1)</script>', position: { x: 0, y: 400 } },
    { id: 't', kind: 'text', text: 'subgraph x', position: { x: 300, y: 400 } },
    { id: 'f', kind: 'frame', text: '%% }}', position: { x: -60, y: -80 }, size: { width: 600, height: 400 } },
    { id: '1', kind: 'callout', text: 'click href "x"', at: 'a"]', position: { x: 150, y: -10 } },
    { id: '2', kind: 'callout', text: 'Then', at: '3' },
    { id: '3', kind: 'callout', position: { x: 900, y: 600 } },
    { id: 'l', kind: 'legend', text: 'Steps', position: { x: 1200, y: 0 } },
  ],
};
const bent: Design = {
  trueline: 1,
  nodes: [
    { id: 'data', service: 's3', position: { x: 0, y: 0 } },
    { id: 'train', service: 'sagemaker-training', position: { x: 500, y: 0 } },
  ],
  edges: [
    { id: 'above', from: 'data', to: 'train', flow: 'dataset', bends: [{ x: 300, y: -120 }] },
    { id: 'around', from: 'data', to: 'train', flow: 'dataset', fromSide: 'bottom', toSide: 'right' },
  ],
};
const designs: readonly (readonly [string, Design])[] = [
  ...catalog.templates.map(({ id }) => [id, template(id)] as const),
  ['a design of hard words', hard],
  ['a design of bent arrows', bent],
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
    for (const [i, { from, to, points }] of scene.edges.entries()) {
      const arrow = read.getCell(`arrow-${i}`);
      const end = (id: string) => `item-${drawn.findIndex((item) => item.id === id)}`;
      expect([arrow?.source?.id, arrow?.target?.id]).toEqual([end(from), end(to)]);
      expect(arrow?.geometry?.points?.flatMap(({ x, y }) => [x, y]) ?? []).toEqual(points.slice(2, -2));
    }
    expect(items.map(({ value }) => String(value)).filter((value) => /<(?!\/?b>|br>)/.test(value))).toEqual([]);
  });
});

describe('annotations', () => {
  it('are nodes of their own to Mermaid, callouts hang on their nodes or stand in the caption of their arrow', async () => {
    const text = writeMermaid(sourceOf(annotated), usualOptions);
    expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'flowchart-v2' });
    const of = (pattern: RegExp) => text.split('\n').filter((line) => pattern.test(line));
    expect(of(/^ {2}a\d+\["/)).toHaveLength(5);
    expect(of(/^ {2}a\d+ -\.- n\d+$/)).toHaveLength(1);
    expect(of(/\|"#40;2#41;"\||\|"\(2\)"\|/)).toHaveLength(1);
    expect(of(/^ {2}%% Frame: /)).toHaveLength(1);
  });

  it('are shapes to draw.io, at the places of the canvas; a callout belongs to its card', async () => {
    const text = await writeDrawio(sourceOf(annotated), usualOptions, environment);
    const read = new GraphDataModel();
    new ModelXmlSerializer(read).import(/<mxGraphModel[\s\S]*<\/mxGraphModel>/.exec(text)?.[0] ?? '');
    const cell = (index: number) => read.getCell(`note-${index}`);
    const styles = [0, 1, 2, 3, 6].map((index) => JSON.stringify(cell(index)?.style));
    expect(styles[0]).toContain('note');
    expect(styles[2]).toContain('dash');
    const drawn = sourceOf(annotated).scene(true).annotations;
    for (const index of [0, 1, 2, 5, 6]) expect(cell(index)?.geometry).toMatchObject({ x: drawn[index]?.x, y: drawn[index]?.y });
    expect(cell(3)?.geometry).toMatchObject({ x: 150, y: -10 });
    expect(cell(3)?.parent?.id).toMatch(/^item-/);
    expect(String(cell(6)?.value)).toBe('<b>Steps</b><br><b>1</b> click href &quot;x&quot;<br><b>2</b> Then');
    for (let index = 0; index < 7; index += 1) expect(String(cell(index)?.value)).not.toMatch(/<(?!\/?b>|br>)/);
  });
});

it('nothing that Mermaid obeys is left in a text', () => {
  expect(mermaidText('a "b" `c` <d> #e; %%f {g} [h] |i| \u202e\n')).toMatch(/^[\w #;.,()/+-]+$/);
});
