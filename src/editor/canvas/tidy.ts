import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Design } from '#core/design/design.ts';
import type { Marks } from '#core/layout/marks.ts';
import { tidy as tidyWith } from '#core/layout/tidy.ts';

/** The design lies still while ELK thinks; if it takes this long, the user is told instead of kept waiting. */
const MOST_SECONDS = 60;

/** ELK as its authors ship it, in a worker of its own; loaded when something is first tidied, and kept. */
let elk: InstanceType<typeof ELK> | undefined;

/** The design laid out anew in columns along the arrows. Rejects where the layout fails or takes too long. */
export const tidy = async (design: Design, catalog: Catalog, marks: Marks): Promise<Design> => {
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
    return await Promise.race([tidyWith(design, catalog, marks, (graph) => running.layout(graph)), late]);
  } finally {
    clearTimeout(timer);
  }
};
