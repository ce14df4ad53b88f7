import { withKey } from '../changing.ts';
import type { Design, Stage } from '../design.ts';

/** Marks the design as a draft or as complete. A design that says nothing is a draft. */
export function setStage(design: Design, stage: Stage): Design {
  return (design.stage ?? 'draft') === stage ? design : withKey(design, 'stage', stage);
}
