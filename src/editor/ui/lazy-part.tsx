import { type ComponentType, lazy, useState } from 'react';

type LazyPart<P> = ComponentType<P> & {
  /** Loads the code ahead, so that it is shown at once when it is wanted. */
  readonly preload: () => void;
};

/**
 * A component whose code is loaded when it is first shown. As React's `lazy`, but code that could not be loaded is asked for
 * again the next time it is shown: one lost request must not take a menu away until the page is reloaded. Code that is there
 * already is shown without a fallback before it, which React would leave standing for a third of a second.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  let loaded: ComponentType<P> | undefined;
  const attempt = () =>
    load().then(
      (component) => {
        loaded = component;
        return { default: component };
      },
      (error: unknown) => {
        setTimeout(() => {
          Part = lazy(attempt); // not at once: this attempt has to fail first, or React would ask again for ever
        }, 1000);
        throw error;
      },
    );
  let Part = lazy(attempt);
  function Late(props: P) {
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? Part); // the same one as long as it is there: another would begin anew
    return <Shown {...props} />;
  }
  return Object.assign(Late, { preload: () => void attempt().catch(() => {}) });
}
