import {
  BookOpen,
  Command,
  Download,
  FilePlus2,
  FolderOpen,
  Footprints,
  History,
  ImageDown,
  Keyboard,
  LayoutGrid,
  LayoutTemplate,
  Link,
  Save,
  SaveAll,
} from 'lucide-react';
import { isEmptyDesign } from '#core/design/design.ts';
import { downloadDesign } from '../files/download.ts';
import { newDesign } from '../files/new-design.ts';
import { pickFile } from '../files/open-file.ts';
import { showDialog } from '../store/dialog.ts';
import { editorState } from '../store/editor-store.ts';
import { showDesigns } from '../store/page.ts';
import { startTour } from '../store/tour.ts';
import type { Action } from './action.ts';
import { catchKeys } from './early-keys.ts';

/** In a design of its own: what is open stays as it is. */
function takeTour(): void {
  if (editorState().tour === undefined && !isEmptyDesign(editorState().design)) newDesign();
  startTour();
}

function openCommands(): void {
  showDialog({ kind: 'commands' });
  catchKeys();
}

/** What reads and writes files on disk is loaded when it is first wanted. */
const disk = () => import('../files/disk-file.ts');

export const fileActions: readonly Action[] = [
  { id: 'designs', name: 'All designs', icon: LayoutGrid, group: 'File', keys: ['$mod+Shift+KeyO'], run: showDesigns },
  { id: 'new', name: 'New design', icon: FilePlus2, group: 'File', run: newDesign },
  { id: 'open', name: 'Open…', icon: FolderOpen, group: 'File', keys: ['$mod+KeyO'], run: pickFile },
  { id: 'templates', name: 'Templates…', icon: LayoutTemplate, group: 'File', run: () => showDialog({ kind: 'templates' }) },
  {
    id: 'save',
    name: 'Save to a file',
    icon: Save,
    group: 'File',
    keys: ['$mod+KeyS'],
    run: () => void disk().then((file) => file.saveToDisk()),
  },
  {
    id: 'save-as',
    name: 'Save to another file…',
    icon: SaveAll,
    group: 'File',
    keys: ['$mod+Shift+KeyS'],
    run: () => void disk().then((file) => file.saveAs()),
  },
  { id: 'download', name: 'Download as JSON', icon: Download, group: 'File', run: downloadDesign },
  {
    id: 'history',
    name: 'Earlier states…',
    icon: History,
    group: 'File',
    enabled: ({ access }) => access !== 'shared',
    run: () => showDialog({ kind: 'history' }),
  },
  {
    id: 'share',
    name: 'Share by link…',
    icon: Link,
    group: 'File',
    enabled: ({ design }) => !isEmptyDesign(design),
    run: () => showDialog({ kind: 'share' }),
  },
  {
    id: 'export',
    name: 'Export…',
    icon: ImageDown,
    group: 'File',
    keys: ['$mod+Shift+KeyE'],
    enabled: ({ design }) => !isEmptyDesign(design),
    run: () => showDialog({ kind: 'export' }),
  },
];

export const helpActions: readonly Action[] = [
  { id: 'tour', name: 'Take the tour', icon: Footprints, group: 'Help', run: takeTour },
  {
    id: 'notes',
    name: 'Notes and reference',
    icon: BookOpen,
    group: 'Help',
    keys: ['$mod+Shift+KeyK'],
    run: () => showDialog({ kind: 'notes' }),
  },
  { id: 'commands', name: 'All actions', icon: Command, group: 'Help', keys: ['$mod+KeyK'], run: openCommands },
  { id: 'help', name: 'Keys and help', icon: Keyboard, group: 'Help', keys: ['?', 'Shift+?'], run: () => showDialog({ kind: 'help' }) },
];
