import { convertToExcalidrawElements, exportToBlob } from '@excalidraw/excalidraw';
import { makeGraph } from '../graph.ts';

/** A font of the system: none has to be loaded. */
const fontFamily = 2;
const graph = makeGraph(1000, 1400, 20, { x: 256, y: 96 });
const places = new Map(graph.containers.map(({ id, x, y }) => [id, { x, y }]));
const elements = convertToExcalidrawElements(
  [
    ...graph.containers.map(({ id, x, y, width, height }) => ({ type: 'rectangle', id, x, y, width, height })),
    ...graph.nodes.map((node) => ({
      type: 'rectangle',
      id: node.id,
      x: node.x + (places.get(node.in)?.x ?? 0),
      y: node.y + (places.get(node.in)?.y ?? 0),
      width: node.width,
      height: node.height,
      label: { text: node.name, fontSize: 12, fontFamily },
    })),
    ...graph.edges.map(({ id, from, to, label }) => {
      const end = (name) => {
        const node = graph.nodes.find((one) => one.id === name);
        const around = places.get(node?.in ?? '');
        return {
          x: (node?.x ?? 0) + (around?.x ?? 0),
          y: (node?.y ?? 0) + (around?.y ?? 0),
          width: node?.width ?? 0,
          height: node?.height ?? 0,
        };
      };
      const [a, b] = [end(from), end(to)];
      const [x, y] = [a.x + a.width, a.y + a.height / 2];
      const points = [
        [0, 0],
        [b.x - x, b.y + b.height / 2 - y],
      ];
      return { type: 'arrow', id, x, y, points, ...(label !== undefined && { label: { text: label, fontSize: 11, fontFamily } }) };
    }),
  ],
  { regenerateIds: false },
);

/** Draws the graph as a PNG of twice its size: how long that took, ms, how large it is, and of how many elements. */
window.measure = async () => {
  const start = performance.now();
  const blob = await exportToBlob({
    elements,
    files: null,
    mimeType: 'image/png',
    appState: { exportBackground: true, viewBackgroundColor: '#ffffff' },
    exportPadding: 24,
    getDimensions: (width, height) => ({ width: width * 2, height: height * 2, scale: 2 }),
  });
  return { time: performance.now() - start, bytes: blob.size, elements: elements.length };
};
