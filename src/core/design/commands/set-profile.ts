import { withKey } from '../changing.ts';
import type { Design, Profile } from '../design.ts';

/** Chooses whom the checks follow where the notes and AWS differ. A design that says nothing follows the notes. */
export function setProfile(design: Design, profile: Profile): Design {
  return (design.profile ?? 'notes') === profile ? design : withKey(design, 'profile', profile);
}
