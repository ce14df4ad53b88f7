import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { createSession } from '#core/validator/session.ts';
import { validate } from '#core/validator/validate.ts';
import { designOf } from './rule-examples.ts';

it('a session that goes on to another design finds there what a fresh one finds', () => {
  const catalog = indexCatalog(catalogData);
  const session = createSession(catalog);
  const designs = catalog.templates.map((template) => designOf(catalog, template));
  for (const design of [...designs, ...designs.toReversed()]) {
    const found = (report: ReturnType<typeof validate>) => JSON.stringify([report.findings, report.holds, report.notApplicable]);
    expect(found(session.update(design)), design.title).toBe(found(validate(design, catalog)));
  }
});
