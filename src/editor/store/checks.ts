import type { Design } from '#core/design/design.ts';
import type { Report } from '#core/validator/finding.ts';
import { createSession, type Session } from '#core/validator/session.ts';
import { catalog } from './catalog.ts';

let session: Session | undefined;

/** The open checking session; it remembers the last design and looks only at what changed since. */
export function checkSession(): Session {
  if (session?.world.catalog !== catalog) session = createSession(catalog); // the whole of it has come
  return session;
}

/** The report for a design, or undefined when the checks themselves failed. That must never cost anybody their drawing. */
export function checkDesign(design: Design): Report | undefined {
  try {
    return checkSession().update(design, { today: new Date().toISOString().slice(0, 10) });
  } catch (error) {
    console.error(error);
    session = undefined; // what it knew may be half of two designs
    return undefined;
  }
}
