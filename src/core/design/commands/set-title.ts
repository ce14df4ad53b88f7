import { textOrNothing, withKey } from '../changing.ts';
import type { Design } from '../design.ts';

/** Names the design; an empty title takes the title away. */
export function setTitle(design: Design, title: string | undefined): Design {
  return withKey(design, 'title', textOrNothing(title));
}
