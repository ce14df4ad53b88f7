import { BellOff, ClipboardCheck, CloudCog, Scale, SkipBack, SkipForward } from 'lucide-react';
import { setProfile } from '#core/design/commands/set-profile.ts';
import { setStage } from '#core/design/commands/set-stage.ts';
import { showDialog } from '../store/dialog.ts';
import { type EditorState, editorState } from '../store/editor-store.ts';
import { run, setQuiet } from '../store/run.ts';
import { hasRivals } from '../store/why-not.ts';
import type { Action } from './action.ts';
import { goToFinding } from './go-to-finding.ts';

export const checkActions: readonly Action[] = [
  { id: 'next-finding', name: 'Next finding', icon: SkipForward, group: 'Checks', keys: ['F8'], run: () => goToFinding(1) },
  { id: 'previous-finding', name: 'Previous finding', icon: SkipBack, group: 'Checks', keys: ['Shift+F8'], run: () => goToFinding(-1) },
  {
    id: 'compare',
    name: 'Why not another?',
    icon: Scale,
    group: 'Checks',
    enabled: (state) => hasRivals(state.design, onlySelected(state) ?? ''),
    run: () => {
      const subject = onlySelected(editorState());
      if (subject !== undefined) showDialog({ kind: 'compare', subject });
    },
  },
  {
    id: 'complete',
    name: 'Design is complete',
    icon: ClipboardCheck,
    group: 'Checks',
    changes: true,
    on: ({ design }) => design.stage === 'complete',
    run: () => void run('Draft or complete', (design) => setStage(design, design.stage === 'complete' ? 'draft' : 'complete')),
  },
  {
    id: 'profile',
    name: 'Check against AWS today',
    icon: CloudCog,
    group: 'Checks',
    changes: true,
    on: ({ design }) => design.profile === 'aws',
    run: () => void run('Change what is checked against', (design) => setProfile(design, design.profile === 'aws' ? 'notes' : 'aws')),
  },
  {
    id: 'quiet',
    name: 'Quiet: hide advice',
    icon: BellOff,
    group: 'Checks',
    on: ({ quiet }) => quiet,
    run: () => setQuiet(!editorState().quiet),
  },
];

/** The node or edge that is selected alone. */
function onlySelected({ selection: { nodes, edges } }: EditorState): string | undefined {
  const [first, ...others] = [...nodes, ...edges];
  return others.length === 0 ? first : undefined;
}
