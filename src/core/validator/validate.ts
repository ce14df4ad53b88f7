import type { Catalog } from '../catalog/catalog.ts';
import type { Design } from '../design/design.ts';
import type { Report } from './finding.ts';
import { type CheckOptions, createSession } from './session.ts';

/** Checks a design from scratch. For an editor, which checks the same design again and again, see `createSession`. */
export const validate = (design: Design, catalog: Catalog, options: CheckOptions = {}): Report =>
  createSession(catalog).update(design, options);
