import { expect, it } from 'vitest';
import { nodeOn, openSheet, panelOf } from './drawing.ts';
import { designOf } from './files.ts';
import {
  away,
  carry,
  edgeOn,
  gripOf,
  left,
  middle,
  moveBy,
  nodes,
  placeOf,
  positionOf,
  right,
  selected,
  shifted,
  threeInARow,
  undo,
} from './gestures.ts';
import { drag, pointOf } from './harness.ts';

it('what the design holds is found by name, service and caption, selected and brought into view', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const { data, second } = await threeInARow(sheet);
  await sheet.name({ node: data }, 'Orders');
  await sheet.name({ edge: second }, 'every night');
  await page.keyboard.down('Space'); // far away from the drawing
  await drag(page, { x: 1200, y: 860 }, { x: 420, y: 860 });
  await page.keyboard.up('Space');
  expect((await placeOf(page, data)).x).toBeLessThan(0);
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('combobox', { name: 'Find in the design' }).waitFor();
  await page.keyboard.type('orders');
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toEqual([data]);
  await expect.poll(async () => (await placeOf(page, data)).x).toBeGreaterThan(260);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('night');
  await page.keyboard.press('Enter');
  await expect.poll(() => edgeOn(page, second).getAttribute('data-selected')).not.toBeNull();
});

it('the list of all actions goes to services of the design and to findings', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const registry = await sheet.place('Model Registry', left);
  const train = await sheet.place('Training job', right);
  await sheet.connect(registry, train, 'Start retraining');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search actions and services' }).waitFor();
  await page.keyboard.type('go to training');
  await page.getByRole('option', { name: /Go to Training job/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toEqual([train]);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search actions and services' }).waitFor();
  await page.keyboard.type('registry');
  await page.getByRole('option').filter({ hasText: 'finding' }).first().click();
  await panelOf(page)
    .getByRole('tab', { name: /Checks/, selected: true })
    .waitFor();
});

it('a locked node is neither moved nor deleted, alone or with others, until it is unlocked', async () => {
  const sheet = await openSheet();
  const { page } = sheet;
  const data = await sheet.place('Amazon S3', left);
  const train = await sheet.place('Training job', middle);
  await nodeOn(page, data).click();
  await page.keyboard.press('Shift+L');
  await nodeOn(page, data).locator('.lock-sign').waitFor();
  const [here, there] = [await positionOf(page, data), await positionOf(page, train)];
  await carry(page, data, shifted(await pointOf(gripOf(page, data)), 100, 200));
  await page.mouse.up();
  expect(await positionOf(page, data)).toEqual(here);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ArrowDown');
  await moveBy(page, train, 0, 200);
  expect(await positionOf(page, data)).toEqual(here);
  expect((await positionOf(page, train)).y).toBeGreaterThan(there.y + 190);
  await page.getByRole('button', { name: 'Tidy' }).click();
  await expect.poll(async () => (await positionOf(page, train)).y).toBeLessThan(there.y + 150);
  expect(await positionOf(page, data)).toEqual(here);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect.poll(() => nodes(page).count()).toBe(1);
  await undo(page); // what was deleted is selected again
  await away(page);
  await nodeOn(page, data).click({ button: 'right' });
  await page.getByRole('menuitemcheckbox', { name: /Lock in place/ }).click();
  await nodeOn(page, data).locator('.lock-sign').waitFor({ state: 'detached' });
  expect((await designOf(page)).nodes[0]).not.toHaveProperty('locked');
});
