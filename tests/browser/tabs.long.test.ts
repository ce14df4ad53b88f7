import { expect, it } from 'vitest';
import { seeded } from '../random.ts';
import { cards, draw, isSaved, showAll } from './designs.ts';
import { openApp } from './harness.ts';
import { randomTabs } from './tabs.ts';

it.each([2, 3])('%i tabs that open, take over, reload and close one design 200 times in random order lose nothing', async (most) => {
  const { page } = await openApp();
  await draw(page, 'Amazon S3');
  await isSaved(page);
  await randomTabs(page, seeded(100 + most), 200, most);
  const [tab = page] = page.context().pages();
  await showAll(tab);
  await expect.poll(() => cards(tab).count(), { message: 'no copy was needed' }).toBe(1);
});
