import { sameValue, withKey } from '../changing.ts';
import type { Accepted, Design } from '../design.ts';
import { AcceptedSchema } from '../schema.ts';

/**
 * Accepts a finding for a reason; an earlier acceptance of the same finding is replaced.
 * Changes nothing where the acceptance is none: no reason, no finding, an end that is no date.
 */
export function acceptFinding(design: Design, accepted: Accepted): Design {
  if (!AcceptedSchema.safeParse(accepted).success) return design;
  const before = design.accepted ?? [];
  const index = before.findIndex((other) => other.finding === accepted.finding);
  if (index < 0) return withKey(design, 'accepted', [...before, accepted]);
  return sameValue(before[index], accepted) ? design : withKey(design, 'accepted', before.with(index, accepted));
}
