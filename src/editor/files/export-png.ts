import { toBlob } from 'html-to-image';
import { noMarks } from '#core/layout/marks.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { catalog } from '../store/catalog.ts';
import { editorState } from '../store/editor-store.ts';
import { largestScale, type Part, selectedOf, wholeOf } from './export-bounds.ts';
import { canvasColour, pictureCss } from './export-css.ts';
import { staged } from './export-stage.ts';

/** What the Export dialog asks for. */
export interface PngOptions {
  readonly scope: 'all' | 'selection';
  /** 1 to 4. */
  readonly scale: number;
  /** Transparent takes the colours of the editor's theme. */
  readonly background: 'light' | 'dark' | 'transparent';
  /** Badges, wrong arrows and wrong uses. */
  readonly findings: boolean;
}

export interface PngSize {
  /** Pixels at the scale of the options. */
  readonly width: number;
  readonly height: number;
  /** The largest scale that browsers can still draw; more is refused. */
  readonly largestScale: number;
}

const MOST_SECONDS = 60;

/** The picture's size in pixels, known before it is drawn. */
export function pngSize(options: PngOptions): PngSize {
  const { design, scene } = editorState();
  const { frame } = partOf(options, options.findings ? scene : sceneOf(design, catalog, noMarks, scene));
  return {
    width: Math.round(frame.width * options.scale),
    height: Math.round(frame.height * options.scale),
    largestScale: largestScale(frame),
  };
}

/** The picture. Rejects with an error whose message can be shown. */
export function exportPng(options: PngOptions): Promise<Blob> {
  return staged(options.findings, () => inTime(draw(options)));
}

const partOf = ({ scope }: PngOptions, scene: Parameters<typeof wholeOf>[0]): Part =>
  scope === 'all' ? wholeOf(scene) : selectedOf(scene, editorState().selection);

/** The one place that calls html-to-image: it keeps the first list of styles that it is given, and ours is empty. */
async function draw(options: PngOptions): Promise<Blob> {
  const { scene, theme: shown } = editorState();
  const part = partOf(options, scene);
  if (part.nodes.size === 0) throw new Error('There is nothing to draw yet.');
  const most = largestScale(part.frame);
  if (options.scale > most)
    throw new Error(`Browsers cannot draw a picture that large. The largest scale that fits is ${Math.floor(most * 10) / 10}.`);
  const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
  if (!viewport) throw new Error('The canvas is not there.');
  const theme = options.background === 'transparent' ? shown : options.background;
  const { x, y, width, height } = part.frame;
  const blob = await toBlob(viewport, {
    width,
    height,
    pixelRatio: options.scale,
    ...(options.background !== 'transparent' && { backgroundColor: canvasColour(theme) }),
    skipAutoScale: true,
    includeStyleProperties: [], // class names and the CSS below do the work; copying styles loses every edge
    fontEmbedCSS: await pictureCss(theme, part),
    style: { width: `${width}px`, height: `${height}px`, transform: `translate(${-x}px, ${-y}px) scale(1)` },
    filter: (element) => isDrawn(element, part),
  });
  if (!blob) throw new Error('The browser could not draw the picture. A smaller scale may work.');
  return blob;
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
