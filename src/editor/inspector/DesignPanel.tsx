import { setProfile } from '#core/design/commands/set-profile.ts';
import { setStage } from '#core/design/commands/set-stage.ts';
import { setTitle } from '#core/design/commands/set-title.ts';
import type { Profile, Stage } from '#core/design/design.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { countsOf } from '../findings/counts.ts';
import { useEditor } from '../store/editor-store.ts';
import { run } from '../store/run.ts';
import { setTab } from '../store/view.ts';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/Section.tsx';
import { type Segment, Segmented } from '../ui/Segmented.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Configuration.module.css';
import header from './EdgePanel.module.css';

const stages: readonly Segment<Stage>[] = [
  { value: 'draft', name: 'Draft' },
  { value: 'complete', name: 'Complete' },
];
const profiles: readonly Segment<Profile>[] = [
  { value: 'notes', name: 'Exam notes' },
  { value: 'aws', name: 'AWS today' },
];

/** Nothing is selected: the design itself. */
export function DesignPanel() {
  const design = useEditor((state) => state.design);
  const { stage = 'draft', profile = 'notes' } = design;
  const count = design.nodes.length;
  return (
    <>
      <header className={header.header}>
        <Changeable>
          <TextField
            label="Title of the design"
            value={design.title ?? ''}
            placeholder="Untitled design"
            maxLength={200}
            onCommit={(text) => run('Rename the design', (before) => setTitle(before, text.trim() || undefined))}
          />
        </Changeable>
        <p className={header.summary}>
          {count === 0
            ? 'Nothing is drawn yet.'
            : `${count} ${count === 1 ? 'service' : 'services'}, ${design.edges.length} ${design.edges.length === 1 ? 'arrow' : 'arrows'}.`}
        </p>
      </header>
      <WhatIsWrong />
      <Changeable>
        <Section title="Stage">
          <Segmented
            label="Stage"
            segments={stages}
            chosen={[stage]}
            onPress={(next) => run('Draft or complete', (before) => setStage(before, next))}
          />
          <p className={styles.origin}>
            {stage === 'draft' ? 'While it is a draft, what is missing is only listed.' : 'What is missing counts as a finding.'}
          </p>
        </Section>
        <Section title="Checked against">
          <Segmented
            label="Checked against"
            segments={profiles}
            chosen={[profile]}
            onPress={(next) => run('Change what is checked against', (before) => setProfile(before, next))}
          />
          <p className={styles.origin}>
            {profile === 'notes'
              ? 'The exam notes. Where AWS says otherwise today, the finding says so.'
              : 'What AWS documents today, also where the exam notes differ.'}
          </p>
        </Section>
      </Changeable>
      <Section title="How to go on">
        <ul className={styles.rows}>
          <li>Drag a service from the list, or press N on the canvas.</li>
          <li>Drag from one handle to another to connect.</li>
          <li>Select anything to see what it does and what is wrong with it.</li>
        </ul>
      </Section>
    </>
  );
}

/** That there is something to read about this drawing, for who never saw it in Checks. */
function WhatIsWrong() {
  const report = useEditor((state) => state.report);
  const stage = useEditor((state) => state.design.stage);
  const { errors, warnings } = countsOf(report, stage);
  if (errors + warnings === 0) return null;
  const toDraw = stage === 'complete' ? 0 : report.findings.filter(({ verdict }) => verdict === 'to-draw').length;
  const parts = [
    { count: errors, words: 'wrong' },
    { count: warnings, words: 'could be better' },
    { count: toDraw, words: 'still to draw' },
  ];
  const counted = parts.filter(({ count }) => count > 0).map(({ count, words }) => `${count} ${words}`);
  return (
    <Section title="What the checks say">
      <p className={styles.origin}>{counted.join(', ')}. Each finding says why, where that is written, and what mends it.</p>
      <Button small look="tinted" onClick={() => setTab('checks')}>
        Read what is wrong
      </Button>
    </Section>
  );
}
