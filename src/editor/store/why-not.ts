import { rivalsOf } from '#core/catalog/rivals.ts';
import type { Design } from '#core/design/design.ts';
import { catalog } from './catalog.ts';

/** Whether something could stand in the place of a node or an edge, so that "Why not?" has something to say. */
export const hasRivals = (design: Design, subject: string): boolean => rivalsOf(catalog, design, subject).length > 0;
