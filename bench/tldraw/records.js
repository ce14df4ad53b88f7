import { getIndices, toRichText } from 'tldraw';

const PAGE = 'page:page';
const STYLE = { color: 'black', labelColor: 'black', dash: 'solid', size: 's', font: 'sans', scale: 1 };

/** A graph as the records of a saved drawing: frames hold boxes with names, arrows are bound to them. */
export function recordsOf(graph, { nodes, arrows }) {
  const frames = new Map(graph.containers.map((frame) => [frame.id, frame]));
  const indices = getIndices(graph.containers.length + arrows.length + nodes.length);
  let last = 0;
  const shape = (type, id, parent, { x, y }, props) => {
    const { x: left, y: top } = frames.get(parent) ?? { x: 0, y: 0 };
    const place = { x: x - left, y: y - top, rotation: 0, index: indices[last++], parentId: parent ? `shape:${parent}` : PAGE };
    return { typeName: 'shape', type, id: `shape:${id}`, ...place, isLocked: false, opacity: 1, meta: {}, props };
  };
  const text = (words) => ({ richText: toRichText(words ?? '') });
  const binding = (arrow, node, terminal) => ({
    typeName: 'binding',
    type: 'arrow',
    id: `binding:${arrow.id}-${terminal}`,
    fromId: `shape:${arrow.id}`,
    toId: `shape:${node.id}`,
    meta: {},
    props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  });
  const records = [
    { typeName: 'document', id: 'document:document', gridSize: 10, name: '', meta: {} },
    { typeName: 'page', id: PAGE, name: 'Page', index: 'a1', meta: {} },
    ...graph.containers.map((box) =>
      shape('frame', box.id, undefined, box, { w: box.width, h: box.height, name: `Area ${box.id}`, color: 'black' }),
    ),
    ...arrows.flatMap((arrow) => {
      const { id, from, to, label, points } = arrow;
      const [x, y, endX, endY] = points;
      const line = {
        kind: 'arc',
        bend: 0,
        start: { x: 0, y: 0 },
        end: { x: endX - x, y: endY - y },
        labelPosition: 0.5,
        elbowMidPoint: 0.5,
      };
      const ends = { fill: 'none', arrowheadStart: 'none', arrowheadEnd: 'arrow' };
      return [
        shape('arrow', id, from.in === to.in ? from.in : undefined, { x, y }, { ...STYLE, ...line, ...ends, ...text(label) }),
        binding(arrow, from, 'start'),
        binding(arrow, to, 'end'),
      ];
    }),
    ...nodes.map((node) => {
      const box = { geo: 'rectangle', w: node.width, h: node.height, growY: 0, flipX: false, flipY: false, url: '', fill: 'solid' };
      return shape('geo', node.id, node.in, node, { ...STYLE, ...box, align: 'middle', verticalAlign: 'middle', ...text(node.name) });
    }),
  ];
  return Object.fromEntries(records.map((record) => [record.id, record]));
}
