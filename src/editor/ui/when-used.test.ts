// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { whenUsed } from './when-used.ts';

it.each(['pointermove', 'pointerdown', 'keydown', 'focusin'])('what waits for use is done once, at the first %s', (sign) => {
  const work = vi.fn();
  whenUsed(work);
  expect(work).not.toHaveBeenCalled();
  window.dispatchEvent(new Event(sign));
  window.dispatchEvent(new Event(sign));
  window.dispatchEvent(new Event('keydown'));
  expect(work).toHaveBeenCalledTimes(1);
});

it('what is no longer wanted is not done', () => {
  const work = vi.fn();
  whenUsed(work)();
  window.dispatchEvent(new Event('keydown'));
  expect(work).not.toHaveBeenCalled();
});
