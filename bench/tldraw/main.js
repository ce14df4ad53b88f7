import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, renderPlaintextFromRichText, Tldraw } from 'tldraw';
import 'tldraw/tldraw.css';
import { makeGraph } from '../graph.ts';
import { straight, wholeView } from '../peers/straight.ts';
import { recordsOf } from './records.js';

/** tldraw as people have it, with a saved drawing of the same graph as the app, wholly in view. */
const options = new URLSearchParams(location.search);
const size = (name) => Number(options.get(name));
const [width, height] = [size('width'), size('height')];
const graph = makeGraph(size('nodes'), size('edges'), size('containers'));
const drawing = straight(graph);
const schema = createTLSchema({ shapes: defaultShapeSchemas, bindings: defaultBindingSchemas }).serialize();

const root = document.getElementById('root');
Object.assign(root.style, { width: `${width}px`, height: `${height}px` });
createRoot(root).render(
  createElement(Tldraw, {
    assetUrls: getAssetUrlsByImport(), // nothing comes from elsewhere
    snapshot: { store: recordsOf(graph, drawing), schema },
    options: { maxShapesPerPage: 100_000 },
    cameraOptions: { zoomSteps: [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8] },
    onMount: offer,
  }),
);

function offer(editor) {
  const whole = wholeView(drawing, width, height);
  editor.setCamera({ x: whole.x / whole.zoom, y: whole.y / whole.zoom, z: whole.zoom }, { force: true });
  const view = () => {
    const { left, top } = root.getBoundingClientRect();
    const { x, y, z } = editor.getCamera();
    return { left, top, width, height, x: x * z, y: y * z, zoom: z };
  };
  window.board = {
    view,
    left: (id) => {
      const { left, x, zoom } = view();
      const bounds = editor.getShapePageBounds(`shape:${id}`);
      return bounds && left + x + bounds.x * zoom;
    },
    holds: (id, at) => {
      const point = editor.screenToPage(at);
      const margin = editor.options.hitTestMargin / editor.getZoomLevel();
      return editor.getShapeAtPoint(point, { margin, hitLabels: true, renderingOnly: true })?.id === `shape:${id}`;
    },
    zoomToOne: () => void editor.resetZoom(),
    count: () => {
      const shapes = editor.getCurrentPageShapes();
      const of = (is) => shapes.filter(is).length;
      const says = ({ props }) => props.richText !== undefined && renderPlaintextFromRichText(editor, props.richText) !== '';
      return {
        frames: of(({ type }) => type === 'frame'),
        nodes: of(({ type, parentId }) => type === 'geo' && parentId.startsWith('shape:')),
        arrows: of((shape) => shape.type === 'arrow' && editor.getBindingsFromShape(shape, 'arrow').length === 2),
        labels: of(says),
      };
    },
  };
}
