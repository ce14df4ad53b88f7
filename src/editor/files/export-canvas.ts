import { toBlob } from 'html-to-image';
import type { ExportOptions } from '#core/formats/format.ts';
import type { Part } from '#core/formats/picture/part.ts';
import { partOf } from '#core/formats/picture/picture.ts';
import { editorState } from '../store/editor-store.ts';
import { canvasColour, pictureCss } from './export-css.ts';
import { staged } from './export-stage.ts';

const MOST_SECONDS = 60;

/** A picture of the canvas itself, as a PNG. Rejects with an error whose message can be shown. */
export function drawCanvas(options: ExportOptions): Promise<Uint8Array<ArrayBuffer>> {
  return staged(options.findings, () => inTime(draw(options)));
}

/** The one place that calls html-to-image: it keeps the first list of styles that it is given, and ours is empty. */
async function draw(options: ExportOptions): Promise<Uint8Array<ArrayBuffer>> {
  const part = partOf(editorState().scene, options);
  const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
  if (!viewport) throw new Error('The canvas is not there.');
  const { x, y, width, height } = part.frame;
  const blob = await toBlob(viewport, {
    width,
    height,
    pixelRatio: options.scale,
    ...(!options.transparent && { backgroundColor: canvasColour(options.theme) }),
    skipAutoScale: true,
    includeStyleProperties: [], // class names and the CSS below do the work; copying styles loses every edge
    fontEmbedCSS: await pictureCss(options.theme, part),
    style: { width: `${width}px`, height: `${height}px`, transform: `translate(${-x}px, ${-y}px) scale(1)` },
    filter: (element) => isDrawn(element, part),
  });
  if (!blob) throw new Error('The browser could not draw the picture. A smaller scale may work.');
  return new Uint8Array(await blob.arrayBuffer());
}

/** html-to-image also asks about text. */
const isDrawn = (element: Node, { nodes }: Part): boolean =>
  !(element instanceof HTMLElement) || !element.classList.contains('react-flow__node') || nodes.has(element.dataset.id ?? '');

/** An image that never decodes would keep the user waiting for ever. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The picture took longer than ${MOST_SECONDS} seconds. A smaller scale may work.`)),
      MOST_SECONDS * 1000,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
