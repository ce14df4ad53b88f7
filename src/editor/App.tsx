import { Suspense, useEffect, useState } from 'react';
import styles from './App.module.css';
import { bindKeys } from './actions/bind-keys.ts';
import { Canvas } from './canvas/Canvas.tsx';
import { Announcer } from './checks/Announcer.tsx';
import { Dialogs } from './Dialogs.tsx';
import { Frame } from './Frame.tsx';
import { AccessBanner } from './files/AccessBanner.tsx';
import { acceptDrops } from './files/drop-file.ts';
import { EmptyState } from './files/EmptyState.tsx';
import { acceptPastes } from './files/paste-design.ts';
import { Messages } from './Messages.tsx';
import { useEditor } from './store/editor-store.ts';
import { TopBar } from './topbar/TopBar.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { lazyPart } from './ui/lazy-part.tsx';
import { TooltipLayer } from './ui/TooltipLayer.tsx';

const StartPage = lazyPart(() => import('./designs/StartPage.tsx').then((module) => module.StartPage));
const Tour = lazyPart(() => import('./tour/Tour.tsx').then((module) => module.Tour));

/** The frame of the page. An error in one part leaves the others alone. */
export function App() {
  const [hovering, setHovering] = useState(false);
  const listing = useEditor((state) => state.page === 'designs');
  const touring = useEditor((state) => state.tour !== undefined);
  useEffect(bindKeys, []);
  useEffect(() => acceptDrops(setHovering), []);
  useEffect(acceptPastes, []);

  return (
    <div className={styles.app}>
      <div className={styles.work} inert={listing}>
        <ErrorBoundary part="The top bar">
          <TopBar />
        </ErrorBoundary>
        <AccessBanner />
        <Frame>
          <ErrorBoundary part="The canvas">
            <Canvas />
            <EmptyState />
            {touring && (
              <Suspense>
                <Tour />
              </Suspense>
            )}
          </ErrorBoundary>
        </Frame>
      </div>
      {listing && (
        <ErrorBoundary part="The list of designs">
          <Suspense>
            <StartPage />
          </Suspense>
        </ErrorBoundary>
      )}
      <Messages />
      <ErrorBoundary part="The dialog">
        <Dialogs />
      </ErrorBoundary>
      <Announcer />
      <TooltipLayer />
      {hovering && <div className={styles.drop}>Drop the design here to open it</div>}
    </div>
  );
}
