import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import styles from './Frame.module.css';
import { preference, remember } from './files/preferences.ts';
import { Palette } from './palette/Palette.tsx';
import { SidePanel } from './SidePanel.tsx';
import { useEditor } from './store/editor-store.ts';
import { setPaletteOpen, setPanelOpen } from './store/view.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { lazyPart } from './ui/lazy-part.tsx';
import { Resizer } from './ui/Resizer.tsx';
import { useMedia } from './ui/use-media.ts';

const Outline = lazyPart(() => import('./outline/Outline.tsx').then((module) => module.Outline));

/**
 * Palette, canvas and side panel. On narrow windows the two panels are drawers over the canvas, one at a time; the canvas
 * stays mounted through all of it.
 */
export function Frame({ children }: { readonly children: ReactNode }) {
  const paletteOpen = useEditor((state) => state.paletteOpen);
  const outlineOpen = useEditor((state) => state.outlineOpen);
  const panelOpen = useEditor((state) => state.panelOpen);
  const drawers = useMedia('(width < 1024px)');
  const narrow = useMedia('(width < 1280px)'); // then the drawing needs the room more than the panels do
  const [paletteWidth, setPaletteWidth] = useWidth('paletteWidth', narrow ? 216 : 256);
  const [panelWidth, setPanelWidth] = useWidth('panelWidth', narrow ? 308 : 340);
  useOneDrawer(drawers, paletteOpen, panelOpen);
  const close = () => {
    setPaletteOpen(false);
    setPanelOpen(false);
  };

  return (
    <div className={styles.frame} data-drawers={drawers}>
      {paletteOpen && (
        <aside className={styles.palette} aria-label="Palette" style={{ width: drawers ? undefined : paletteWidth }}>
          <ErrorBoundary part={outlineOpen ? 'The outline' : 'The palette'}>
            {outlineOpen ? (
              <Suspense>
                <Outline />
              </Suspense>
            ) : (
              <Palette />
            )}
          </ErrorBoundary>
          {!drawers && (
            <Resizer label="Width of the palette" edge="right" width={paletteWidth} min={200} max={420} onResize={setPaletteWidth} />
          )}
        </aside>
      )}
      <main className={styles.canvas} aria-label="Canvas" onPointerDownCapture={drawers && (paletteOpen || panelOpen) ? close : undefined}>
        {children}
      </main>
      {panelOpen && (
        <aside className={styles.panel} aria-label="Side panel" style={{ width: drawers ? undefined : panelWidth }}>
          {!drawers && (
            <Resizer label="Width of the side panel" edge="left" width={panelWidth} min={280} max={560} onResize={setPanelWidth} />
          )}
          <SidePanel />
        </aside>
      )}
    </div>
  );
}

/** On narrow windows the drawer that opens closes the other one. */
function useOneDrawer(drawers: boolean, paletteOpen: boolean, panelOpen: boolean): void {
  const before = useRef({ paletteOpen, panelOpen });
  useEffect(() => {
    const paletteCame = paletteOpen && !before.current.paletteOpen;
    before.current = { paletteOpen, panelOpen };
    if (!drawers || !paletteOpen || !panelOpen) return;
    if (paletteCame) setPanelOpen(false);
    else setPaletteOpen(false);
  }, [drawers, paletteOpen, panelOpen]);
}

function useWidth(key: 'paletteWidth' | 'panelWidth', usual: number): [number, (width: number) => void] {
  const [width, setWidth] = useState(() => Number(preference(key)) || undefined);
  const change = (next: number) => {
    setWidth(next);
    remember(key, String(next));
  };
  return [width ?? usual, change];
}
