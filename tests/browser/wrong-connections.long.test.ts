import { expect, it } from 'vitest';
import { openSheet, type Subject } from './drawing.ts';
import { type WrongConnection, wrongConnections } from './wrong-connections.ts';

/** Draws it with mouse and keyboard from an empty design, and waits for the card of its finding, or its line in what is still to draw. */
async function draw({ place, connect = [], preset, field, name: called, chip, requirement, finds }: WrongConnection): Promise<number> {
  const sheet = await openSheet({ context: { viewport: { width: 1700, height: 1000 } } });
  const ids = new Map<string, string>();
  const id = (name: string): string => ids.get(name) ?? name;
  for (const [name, search, column, row, inside] of place)
    ids.set(name, await sheet.place(search, { column, row, ...(inside !== undefined && { inside: id(inside) }) }));
  for (const [from, to, meaning] of connect) ids.set(`${from} -> ${to}`, await sheet.connect(id(from), id(to), meaning));
  const subject = (name: string): Subject => (name.includes(' -> ') ? { edge: id(name) } : { node: id(name) });
  if (preset) await sheet.preset(id(preset[0]), preset[1]);
  if (field) await sheet.field(subject(field[0]), field[1], field[2]);
  if (called) await sheet.name(subject(called[0]), called[1]);
  if (chip) await sheet.chip(chip, 'Yes');
  if (requirement) await sheet.requirement(...requirement);
  await sheet.page.getByRole('tab', { name: /Checks/ }).click();
  await sheet.page.locator(`[data-finding="${finds[0]}@${id(finds[1])}"]`).waitFor({ timeout: 15_000 });
  return sheet.inputs.length;
}

it.each(wrongConnections.map((one) => [one.title, one] as const))('%s: found when it is drawn', async (_title, one) => {
  expect(await draw(one)).toBeLessThanOrEqual(2);
});
