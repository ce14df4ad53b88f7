// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ErrorBoundary } from './ErrorBoundary.tsx';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

test('an error stays in its part, which can be tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  const broken = { now: true };
  const Panel = () => {
    if (broken.now) throw new Error('no such thing');
    return <p>The panel</p>;
  };
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <>
        <p>The canvas</p>
        <ErrorBoundary part="The panel">
          <Panel />
        </ErrorBoundary>
      </>,
    ),
  );
  expect(place.textContent).toMatch(/^The canvasThe panel stopped working\..*no such thing/);

  broken.now = false;
  await act(async () => place.querySelector('button')?.click());
  expect(place.textContent).toBe('The canvasThe panel');
});
