import fontUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { PictureAssets } from '#core/formats/picture/assets.ts';
import { type IconPaths, iconPaths } from '#core/formats/picture/icon-paths.ts';
import type { Picture } from '#core/formats/picture/shapes.ts';
import type { PaintAnswer, PaintRequest } from './export-worker.ts';

export interface Drawing {
  /** Hears the share of the work that is done, 0 to 1. */
  readonly told?: ((share: number) => void) | undefined;
  /** Stops the work. */
  readonly signal?: AbortSignal | undefined;
}

const MOST_SECONDS = 120;
/** Painting is this much of the work, packing the pixels the rest, of which nothing is heard. */
const PAINTING = 0.5;

/** Draws a picture as a PNG in a worker. Rejects with an error whose message can be shown; an aborted one with the signal's reason. */
export function drawInWorker(
  { picture, scale, inside }: Pick<PaintRequest, 'picture' | 'scale' | 'inside'>,
  assets: PictureAssets,
  { told, signal }: Drawing = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
    const timer = setTimeout(
      () => fail(new Error(`The picture took longer than ${MOST_SECONDS} seconds. A smaller scale may work.`)),
      MOST_SECONDS * 1000,
    );
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      worker.terminate();
    };
    const fail = (reason: unknown) => {
      end();
      reject(reason);
    };
    const stop = () => fail(signal?.reason);
    signal?.addEventListener('abort', stop);
    worker.onerror = () => fail(new Error('The part that draws pictures could not be loaded. Try again.'));
    worker.onmessage = ({ data }: MessageEvent<PaintAnswer>) => {
      if (data.kind === 'painted') return told?.(data.share * PAINTING);
      if (data.kind === 'failed') return fail(new Error(`The browser could not draw the picture: ${data.message}`));
      end();
      resolve(data.png);
    };
    const font = new URL(fontUrl, document.baseURI).href;
    const request: PaintRequest = { picture, scale, inside, icons: iconsOf(picture, assets), font };
    worker.postMessage(request);
  });
}

function iconsOf({ groups }: Picture, { icons }: PictureAssets): Readonly<Record<string, IconPaths>> {
  const used: Record<string, IconPaths> = {};
  for (const { shapes } of groups)
    for (const shape of shapes) {
      if (shape.kind !== 'icon' || used[shape.icon]) continue;
      const paths = iconPaths(icons[shape.icon]);
      if (paths) used[shape.icon] = paths;
    }
  return used;
}
