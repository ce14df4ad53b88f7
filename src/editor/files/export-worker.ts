import type { Design } from '#core/design/design.ts';
import { withDesign } from '#core/formats/png/png-design.ts';
import { type Painting, paint } from './export-paint.ts';
import { textTools } from './text-tools.ts';

export interface PaintRequest extends Painting {
  /** What lies in the PNG, so that it can be opened again. */
  readonly inside?: Design | undefined;
  /** Address of the bundled font. */
  readonly font: string;
}

/** What the worker says: how far it is, then the bytes of the PNG or why there are none. */
export type PaintAnswer =
  | { readonly kind: 'painted'; readonly share: number }
  | { readonly kind: 'done'; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

/** Workers have fonts as pages do; the types of the page do not say so. */
declare const self: {
  readonly fonts: FontFaceSet;
  onmessage: ((event: MessageEvent<PaintRequest>) => void) | null;
  postMessage(answer: PaintAnswer, transfer?: Transferable[]): void;
};

/** Paints one picture beside the page, so that the page stays awake. */
self.onmessage = async ({ data }) => {
  try {
    const face = new FontFace('Inter Variable', `url(${data.font})`, { weight: '100 900' });
    self.fonts.add(face);
    await face.load();
    const canvas = paint(data, (share) => self.postMessage({ kind: 'painted', share }));
    self.postMessage({ kind: 'painted', share: 1 });
    const drawn = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    const png = data.inside ? await withDesign(drawn, data.inside, textTools) : drawn;
    self.postMessage({ kind: 'done', png }, [png.buffer]);
  } catch (error) {
    self.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
