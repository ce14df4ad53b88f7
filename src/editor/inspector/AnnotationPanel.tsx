import { ArrowDown01, ArrowUp01 } from 'lucide-react';
import { pinCallout } from '#core/design/commands/pin-callout.ts';
import { setAnnotationText, setTextSize } from '#core/design/commands/set-annotation.ts';
import type { Annotation } from '#core/design/design.ts';
import { leastSize } from '#core/layout/annotation-words.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { KindIcon } from '../icons/KindIcon.tsx';
import { kindNames } from '../store/annotation-kinds.ts';
import { useEditor } from '../store/editor-store.ts';
import { moveNumber, selectedCallout } from '../store/renumber.ts';
import { run } from '../store/run.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Section } from '../ui/Section.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './AnnotationPanel.module.css';
import { ColourChoice } from './ColourChoice.tsx';
import { SizeFields } from './SizeFields.tsx';
import { SubjectLink } from './SubjectLink.tsx';

const labels: Readonly<Record<Annotation['kind'], string>> = {
  note: 'Text',
  text: 'Text',
  frame: 'Title',
  callout: 'Text in the legend',
  legend: 'Title',
};

const sizes = [
  { value: 'small', name: 'Small' },
  { value: 'medium', name: 'Medium' },
  { value: 'large', name: 'Large' },
] as const;

/** Everything about one annotation: its text, its colour, and of a callout its number and what it is pinned to. */
export function AnnotationPanel({ annotation }: { readonly annotation: Annotation }) {
  const { id, kind, text = '', locked } = annotation;
  const name = kindNames[kind];
  const write = (next: string) => run(`Edit ${name.toLowerCase()}`, (design) => setAnnotationText(design, id, next.trimEnd()));
  return (
    <>
      <header className={styles.header}>
        <KindIcon kind={kind} size={24} />
        <div>
          <h2 className={styles.title}>{name}</h2>
          <p className={styles.about}>Drawn for people; no check reads it</p>
        </div>
      </header>
      <Changeable>
        {kind === 'callout' && <Callout annotation={annotation} />}
        <Section title={kind === 'legend' ? 'Title and colour' : 'Words and colour'}>
          <TextArea label={labels[kind]} value={text} rows={kind === 'note' || kind === 'callout' ? 3 : 1} onCommit={write} />
          {kind === 'text' && (
            <Segmented
              label="Size of the text"
              segments={sizes}
              chosen={[annotation.textSize ?? 'medium']}
              onPress={(size) => run('Size of the text', (design) => setTextSize(design, [id], size))}
            />
          )}
          {kind !== 'legend' && <ColourChoice annotation={annotation} />}
        </Section>
        {kind !== 'callout' && !locked && <SizeFields id={id} least={leastSize(annotation)} flows={kind === 'text' || kind === 'legend'} />}
      </Changeable>
    </>
  );
}

function Callout({ annotation: { id, at } }: { readonly annotation: Annotation }) {
  const number = useEditor((state) => selectedCallout(state)?.number ?? 0);
  const count = useEditor((state) => selectedCallout(state)?.count ?? 0);
  const drawn = useEditor((state) => state.scene.annotations.find((one) => one.id === id));
  const letGo = () => run('Unpin', (design) => pinCallout(design, id, undefined, drawn));
  return (
    <Section title="Number">
      <div className={styles.row}>
        <span className={styles.number}>
          {number} of {count}
        </span>
        <IconButton small label="Number earlier" icon={<ArrowUp01 size={16} />} disabled={number <= 1} onClick={() => moveNumber(-1)} />
        <IconButton small label="Number later" icon={<ArrowDown01 size={16} />} disabled={number >= count} onClick={() => moveNumber(1)} />
      </div>
      <div className={styles.row}>
        <span className={styles.pinned}>
          {at === undefined ? 'Pinned to nothing: drop it on a service or an arrow' : <SubjectLink id={at} />}
        </span>
        {at !== undefined && (
          <Button small onClick={letGo}>
            Unpin
          </Button>
        )}
      </div>
    </Section>
  );
}
