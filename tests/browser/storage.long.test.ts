import { expect, it } from 'vitest';
import { seeded } from '../random.ts';
import { draw, entitle, isSaved } from './designs.ts';
import { openApp } from './harness.ts';
import { interruptions } from './interruptions.ts';
import { killedBrowsers } from './killed.ts';

it('200 random interruptions lose nothing that is older than a second, and leave nothing half', async () => {
  const { page } = await openApp({ allowErrors: [/Quota/, /quota/] });
  await draw(page, 'Amazon S3');
  await entitle(page, 'Start');
  await isSaved(page);
  const taken = await interruptions(page, seeded(7), 200);
  for (const [way, times] of taken) expect(times, way).toBeGreaterThan(10);
  expect(taken.size).toBe(7);
});

it('a browser that is killed 20 times opens the design again', async () => {
  await killedBrowsers(seeded(8), 20);
});
