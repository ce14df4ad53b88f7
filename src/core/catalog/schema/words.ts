import * as z from 'zod/mini';

/**
 * What the schemas of `catalog/` are made of. All of them are strict: an unknown key is an error, so that a typo never silently
 * does nothing. They run at build time only; the browser and the CLI load the compiled result (see `catalog.ts`).
 */

export const Id = z
  .string()
  .check(z.regex(/^[a-zA-Z][a-zA-Z0-9]*([-.][a-zA-Z0-9]+)*$/, 'an id is letters and digits joined by "-" or "."'));
export const Line = z.string().check(z.minLength(1), z.maxLength(240));
export const Prose = z.string().check(z.minLength(1), z.maxLength(1500));
export const Ids = z.array(Id);
export const OneOrMore = z.union([Id, Ids]);
export const Scalar = z.union([z.string(), z.number(), z.boolean()]);
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a date is YYYY-MM or YYYY-MM-DD'));
