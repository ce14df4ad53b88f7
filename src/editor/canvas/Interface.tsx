import { Suspense } from 'react';
import { lazyPart } from '../ui/lazy-part.tsx';
import { Announcer } from './Announcer.tsx';
import { BackToDrawing } from './BackToDrawing.tsx';
import { Overview } from './Overview.tsx';
import { Tools } from './Tools.tsx';
import { ZoomBar } from './ZoomBar.tsx';

const Popups = lazyPart(() => import('./Popups.tsx').then((module) => module.Popups));

/** What stays where it is on the screen. */
export function Interface() {
  return (
    <>
      <div className="canvas-bars">
        <BackToDrawing />
        <ZoomBar />
        <Tools />
        <Overview />
      </div>
      <Suspense>
        <Popups />
      </Suspense>
      <Announcer />
    </>
  );
}
