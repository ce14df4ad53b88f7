import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { themeColours } from '#core/formats/picture/colours.ts';
import type { Point } from '#core/layout/geometry.ts';
import { useEditor } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { drag } from '../gestures.ts';
import { useTiny } from '../zoom.ts';
import { areaFor, fitOf, type ViewState } from './far-area.ts';
import { farAssets } from './far-assets.ts';
import type { FarPicture } from './far-difference.ts';
import { type FarArea, farPainting } from './far-painting.ts';

interface PaintedProps {
  readonly picture: FarPicture;
  /** How far the canvas is moved from where the picture has its things. */
  readonly way?: (() => Point) | undefined;
}

/** The view rests when nothing moved it for so long, ms. */
const REST = 110;

/** One canvas that moves and scales with the view. It is painted again where its picture changed, and when the view rests or leaves it. */
export function Painted({ picture, way }: PaintedProps) {
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<Painter>(undefined);
  const theme = useEditor((state) => state.theme);
  const assets = useCell(farAssets);
  const tiny = useTiny();

  useLayoutEffect(() => {
    if (!canvas.current) return;
    const made = watchedPainter(canvas.current, () => seenFrom(store.getState(), way?.()));
    painter.current = made;
    const stops = [store.subscribe(made.look), ...(way ? [drag.subscribe(made.look)] : [])];
    return () => {
      made.stop();
      for (const stop of stops) stop();
    };
  }, [store, way]);
  useLayoutEffect(() => {
    if (!assets) return;
    const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
    painter.current?.show(picture, { colours: themeColours[theme], accent, assets, tiny });
  }, [picture, theme, assets, tiny]);
  return <canvas ref={canvas} className="far-layer" />;
}

function seenFrom({ transform, width, height }: ReactFlowState, way: Point | undefined): ViewState {
  const [x, y, zoom] = transform;
  return { transform: way ? [x + way.x * zoom, y + way.y * zoom, zoom] : transform, width, height };
}

type Painting = ReturnType<typeof farPainting>;

interface Painter {
  readonly show: (picture: FarPicture, look: Parameters<Painting>[2]) => void;
  readonly look: () => void;
  readonly stop: () => void;
}

/** Paints when there is something new to show, and looks after the view: painted again at once when it leaves what is painted, else when it rests. */
function watchedPainter(canvas: HTMLCanvasElement, view: () => ViewState): Painter {
  const paint = farPainting(canvas);
  let shown: Parameters<Painter['show']> | undefined;
  let area: FarArea | undefined;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    timer = undefined;
  };
  const again = () => {
    wait();
    if (!shown) return;
    area = areaFor(view(), shown[0].scene.bounds, devicePixelRatio);
    paint(shown[0], area, shown[1]);
  };
  const look = () => {
    if (!shown || !area || frame !== 0) return;
    const fit = fitOf(area, view(), shown[0].scene.bounds, devicePixelRatio);
    if (fit === 'exact' && timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    if (fit === 'never') frame = requestAnimationFrame(again);
    else if (fit === 'soon') timer = setTimeout(again, REST);
  };
  return {
    show: (...now) => {
      shown = now;
      const fits = area && fitOf(area, view(), now[0].scene.bounds, devicePixelRatio) !== 'never';
      if (area && fits) paint(now[0], area, now[1]);
      else again();
    },
    look,
    stop: wait,
  };
}
