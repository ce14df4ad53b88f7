import {
  LayoutDashboard,
  ListTree,
  Maximize,
  Moon,
  MoveDown,
  MoveRight,
  PanelLeft,
  PanelRight,
  Scan,
  Search,
  TextSearch,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { isEmptyDesign } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Direction } from '#core/layout/geometry.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { editorState } from '../store/editor-store.ts';
import { focusSearch } from '../store/palette-search.ts';
import { requestView, setOutlineOpen, setPaletteOpen, setPanelOpen, setTab, setTheme, setTidyDirection } from '../store/view.ts';
import type { Action } from './action.ts';

/** Tidies in a direction, which is then kept. */
const tidyTowards = (direction: Direction, name: string, icon: Action['icon']): Action => ({
  id: `tidy-${direction}`,
  name,
  icon,
  group: 'View',
  changes: true,
  enabled: ({ design }) => design.nodes.length > 1,
  on: ({ tidyDirection }) => tidyDirection === direction,
  run: () => {
    setTidyDirection(direction);
    void canvasPort()?.tidy({ glides: true });
  },
});

export const viewActions: readonly Action[] = [
  { id: 'search', name: 'Search services', icon: Search, group: 'View', keys: ['/'], run: focusSearch },
  {
    id: 'find',
    name: 'Find in the design',
    icon: TextSearch,
    group: 'View',
    keys: ['$mod+KeyF'],
    enabled: ({ design }) => !isEmptyDesign(design),
    run: () => canvasPort()?.find(),
  },
  {
    id: 'tidy',
    name: 'Tidy',
    icon: LayoutDashboard,
    group: 'View',
    changes: true,
    keys: ['$mod+Shift+KeyL'],
    enabled: ({ design }) => design.nodes.length > 1,
    run: () => void canvasPort()?.tidy({ glides: true }),
  },
  {
    id: 'tidy-selection',
    name: 'Tidy the selection',
    icon: LayoutDashboard,
    group: 'View',
    changes: true,
    keys: ['Alt+KeyL'],
    enabled: ({ design, selection }) => [...selection.nodes].some((id) => graphOf(design).node(id)),
    run: () => void canvasPort()?.tidy({ only: 'selection', glides: true }),
  },
  tidyTowards('right', 'Tidy from left to right', MoveRight),
  tidyTowards('down', 'Tidy from top to bottom', MoveDown),
  { id: 'fit', name: 'Show everything', icon: Maximize, group: 'View', keys: ['Shift+Digit1'], run: () => canvasPort()?.fit() },
  {
    id: 'fit-selection',
    name: 'Show the selection',
    icon: Scan,
    group: 'View',
    keys: ['Shift+Digit2'],
    enabled: ({ selection }) => selection.nodes.size + selection.edges.size > 0,
    run: () => requestView({ fit: 'selection' }),
  },
  {
    id: 'zoom-in',
    name: 'Zoom in',
    icon: ZoomIn,
    group: 'View',
    keys: ['$mod+Equal', '$mod+Shift+Equal'],
    run: () => canvasPort()?.zoomIn(),
  },
  { id: 'zoom-out', name: 'Zoom out', icon: ZoomOut, group: 'View', keys: ['$mod+Minus'], run: () => canvasPort()?.zoomOut() },
  { id: 'zoom-reset', name: 'Zoom to 100 %', icon: Search, group: 'View', keys: ['$mod+Digit0'], run: () => canvasPort()?.resetZoom() },
  {
    id: 'theme',
    name: 'Dark theme',
    icon: Moon,
    group: 'View',
    on: ({ theme }) => theme === 'dark',
    run: () => setTheme(editorState().theme === 'dark' ? 'light' : 'dark'),
  },
  {
    id: 'palette',
    name: 'Palette',
    icon: PanelLeft,
    group: 'View',
    keys: ['['],
    on: ({ paletteOpen }) => paletteOpen,
    run: () => setPaletteOpen(!editorState().paletteOpen),
  },
  {
    id: 'outline',
    name: 'Outline of the design',
    icon: ListTree,
    group: 'View',
    keys: ['o'],
    on: ({ outlineOpen, paletteOpen }) => outlineOpen && paletteOpen,
    run: () => {
      const { outlineOpen, paletteOpen } = editorState();
      setOutlineOpen(!(outlineOpen && paletteOpen));
    },
  },
  {
    id: 'panel',
    name: 'Side panel',
    icon: PanelRight,
    group: 'View',
    keys: [']'],
    on: ({ panelOpen }) => panelOpen,
    run: () => setPanelOpen(!editorState().panelOpen),
  },
  ...(['selection', 'checks', 'requirements'] as const).map((tab, index) => ({
    id: `show-${tab}`,
    name: `Show ${tab}`,
    icon: PanelRight,
    group: 'View' as const,
    keys: [`Alt+Digit${index + 1}`],
    run: () => {
      setPanelOpen(true);
      setTab(tab);
    },
  })),
];
