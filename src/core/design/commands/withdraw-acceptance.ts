import { withKey } from '../changing.ts';
import type { Design } from '../design.ts';

/** Takes back the acceptance of a finding, `rule@subject`. */
export function withdrawAcceptance(design: Design, finding: string): Design {
  const left = design.accepted?.filter((accepted) => accepted.finding !== finding);
  if (!left || left.length === design.accepted?.length) return design;
  return withKey(design, 'accepted', left.length === 0 ? undefined : left);
}
