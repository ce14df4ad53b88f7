import { Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { makeGraph } from '../graph.ts';
import { straight, wholeView } from '../peers/straight.ts';
import { elementsOf } from './elements.js';

/** Excalidraw as people have it, with a saved drawing of the same graph as the app, wholly in view. */
const options = new URLSearchParams(location.search);
const size = (name) => Number(options.get(name));
const [width, height] = [size('width'), size('height')];
const graph = makeGraph(size('nodes'), size('edges'), size('containers'));
const drawing = straight(graph);

/** It zooms out to this at most; a drawing that needs less is made smaller, which looks the same on the screen. */
const LEAST_ZOOM = 0.1;
const whole = wholeView(drawing, width, height);
const shrink = Math.min(1, whole.zoom / LEAST_ZOOM);
const zoom = whole.zoom / shrink;

const root = document.getElementById('root');
Object.assign(root.style, { width: `${width}px`, height: `${height}px` });
createRoot(root).render(
  createElement(Excalidraw, {
    excalidrawAPI: offer,
    autoFocus: true,
    initialData: {
      elements: elementsOf(graph, drawing, shrink),
      appState: { zoom: { value: zoom }, scrollX: whole.x / zoom, scrollY: whole.y / zoom, viewBackgroundColor: '#ffffff' },
    },
  }),
);

function offer(api) {
  const view = () => {
    const { left, top } = root.getBoundingClientRect();
    const { scrollX, scrollY, zoom } = api.getAppState();
    return { left, top, width, height, x: scrollX * zoom.value, y: scrollY * zoom.value, zoom: zoom.value * shrink };
  };
  window.board = {
    view,
    left: (id) => {
      const { left, x, zoom } = view();
      const node = api.getSceneElements().find((element) => element.id === id);
      return node && left + x + (node.x / shrink) * zoom;
    },
    // Where all is this small, arrows lie within reach of every press: it takes hold of a node only while that is selected.
    ...(shrink < 1 && {
      holds: (id) => {
        api.updateScene({ appState: { selectedElementIds: { [id]: true } } });
        return true;
      },
    }),
    zoomToOne: () => {
      const { scrollX, scrollY, zoom } = api.getAppState();
      const value = 1 / shrink;
      const moved = (length) => length / 2 / value - length / 2 / zoom.value;
      api.updateScene({ appState: { zoom: { value }, scrollX: scrollX + moved(width), scrollY: scrollY + moved(height) } });
    },
    count: () => {
      const elements = api.getSceneElements();
      const of = (is) => elements.filter(is).length;
      return {
        frames: of(({ type }) => type === 'frame'),
        nodes: of(({ type, frameId }) => type === 'rectangle' && frameId !== null),
        arrows: of(({ type, startBinding, endBinding }) => type === 'arrow' && startBinding !== null && endBinding !== null),
        labels: of(({ type, containerId }) => type === 'text' && containerId !== null),
      };
    },
  };
}
