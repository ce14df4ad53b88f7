import { useEditor } from '../store/editor-store.ts';
import { setQuiet } from '../store/run.ts';
import type { View } from '../store/session-parts.ts';
import { setPaletteOpen, setPanelOpen, setSingleKeys, setTheme, setTidyDirection } from '../store/view.ts';
import { preference, remember } from './preferences.ts';

/** Puts the remembered settings in place and keeps them remembered. Call once, before the first paint. */
export function startSettings(): void {
  const theme = preference('theme') ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  setTheme(theme === 'dark' ? 'dark' : 'light');
  document.documentElement.dataset.theme = theme;
  if (preference('quiet') === 'yes') setQuiet(true);
  if (preference('singleKeys') === 'no') setSingleKeys(false);
  if (preference('tidyDirection') === 'down') setTidyDirection('down');
  useEditor.setState({ declined: listOf(preference('declined')) });
  useEditor.setState({ views: viewsOf(preference('views')) });
  const tour = preference('tour');
  useEditor.setState(tour === 'taken' ? { tourTaken: true } : { tour });
  const panels = preference('panels')?.split(' ');
  if (panels) useEditor.setState({ paletteOpen: panels.includes('palette'), panelOpen: panels.includes('panel') });
  else if (window.innerWidth < 1100) setPaletteOpen(false); // until somebody wants it, the drawing needs the room more
  if (window.innerWidth < 1024) {
    setPaletteOpen(false);
    setPanelOpen(false);
  }
  useEditor.subscribe((state, before) => {
    if (state.theme !== before.theme) {
      document.documentElement.dataset.theme = state.theme;
      remember('theme', state.theme);
    }
    if (state.tour !== before.tour) remember('tour', state.tour ?? 'taken');
    if (window.innerWidth >= 1024 && (state.paletteOpen !== before.paletteOpen || state.panelOpen !== before.panelOpen))
      remember('panels', `${state.paletteOpen ? 'palette' : ''} ${state.panelOpen ? 'panel' : ''}`);
    if (state.declined !== before.declined) remember('declined', JSON.stringify(state.declined));
    if (state.views !== before.views) remember('views', JSON.stringify(state.views));
    if (state.singleKeys !== before.singleKeys) remember('singleKeys', state.singleKeys ? 'yes' : 'no');
    if (state.tidyDirection !== before.tidyDirection) remember('tidyDirection', state.tidyDirection);
    if (state.quiet !== before.quiet) remember('quiet', state.quiet ? 'yes' : 'no');
  });
}

/** Remembered views; those that are none are left out. */
function viewsOf(text: string | undefined): Readonly<Record<string, View>> {
  const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
  const views: [string, View][] = [];
  for (const [id, view] of Object.entries(parsed(text, '{}'))) {
    const { x, y, zoom }: Partial<Record<keyof View, unknown>> = Object(view);
    if (isNumber(x) && isNumber(y) && isNumber(zoom) && zoom > 0) views.push([id, { x, y, zoom }]);
  }
  return Object.fromEntries(views);
}

/** A remembered list of words; empty where there is none or something else was stored. */
function listOf(text: string | undefined): readonly string[] {
  const list = parsed(text, '[]');
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

/** What a remembered text says, as an object; that of the default where it is no JSON. */
function parsed(text: string | undefined, otherwise: string): object {
  try {
    return Object(JSON.parse(text ?? otherwise));
  } catch {
    return Object(JSON.parse(otherwise));
  }
}
