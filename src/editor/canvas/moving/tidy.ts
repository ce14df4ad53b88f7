import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Design } from '#core/design/design.ts';
import type { Direction } from '#core/layout/geometry.ts';
import type { Marks } from '#core/layout/marks.ts';
import { tidy as tidyWith } from '#core/layout/tidy.ts';
import type { LayOut } from '#core/layout/tidy-level.ts';
import { tidyPart as tidyPartWith } from '#core/layout/tidy-part.ts';

/** The design lies still while ELK thinks; if it takes this long, the user is told instead of kept waiting. */
const MOST_SECONDS = 60;

/** ELK as its authors ship it, in a worker of its own; loaded when something is first tidied, and kept. */
let elk: InstanceType<typeof ELK> | undefined;

/** The design laid out anew along the arrows. Rejects where the layout fails or takes too long. */
export const tidy = (design: Design, catalog: Catalog, marks: Marks, direction: Direction): Promise<Design> =>
  inTime((layOut) => tidyWith(design, catalog, marks, layOut, direction));

/** The same for some nodes only; everything else stays where it is. */
export const tidyPart = (design: Design, ids: Iterable<string>, catalog: Catalog, marks: Marks, direction: Direction): Promise<Design> =>
  inTime((layOut) => tidyPartWith(design, ids, catalog, marks, layOut, direction));

const inTime = async (work: (layOut: LayOut) => Promise<Design>): Promise<Design> => {
  elk ??= new ELK({ workerFactory: () => new Worker(workerUrl) });
  const running = elk;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      running.terminateWorker();
      elk = undefined;
      reject(new Error(`The layout took longer than ${MOST_SECONDS} seconds.`));
    }, MOST_SECONDS * 1000);
  });
  try {
    return await Promise.race([work((graph) => running.layout(graph)), late]);
  } finally {
    clearTimeout(timer);
  }
};
