import { withKey } from '../changing.ts';
import type { Design, Value } from '../design.ts';
import { withValue } from '../values.ts';

/** States a requirement of the workload. `null` is "not known"; `undefined` takes it back: it is not demanded. */
export function setRequirement(design: Design, id: string, value: Value | undefined): Design {
  return withKey(design, 'requirements', withValue(design.requirements, id, value));
}
