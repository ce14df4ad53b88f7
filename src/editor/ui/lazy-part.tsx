import { type ComponentType, lazy } from 'react';

/**
 * A component whose code is loaded when it is first shown. As React's `lazy`, but code that could not be loaded is asked for
 * again the next time it is shown: one lost request must not take a menu away until the page is reloaded.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const attempt = () =>
    load().then(
      (component) => ({ default: component }),
      (error: unknown) => {
        setTimeout(() => {
          Part = lazy(attempt); // not at once: this attempt has to fail first, or React would ask again for ever
        }, 1000);
        throw error;
      },
    );
  let Part = lazy(attempt);
  return (props) => <Part {...props} />;
}
