import type { ReactNode } from 'react';
import type { Format } from '#core/formats/format.ts';
import { type Segment, Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './ExportDialog.module.css';
import type { Choices } from './export-choices.ts';

interface ExportFormProps {
  readonly choices: Choices;
  readonly format: Format;
  readonly formats: readonly Format[];
  /** Something is selected that could be exported alone. */
  readonly selected: boolean;
  readonly onChange: (part: Partial<Choices>) => void;
}

const scopes: readonly Segment<Choices['scope']>[] = [
  { value: 'all', name: 'Whole design' },
  { value: 'selection', name: 'Selection' },
];
const themes: readonly Segment<Choices['theme']>[] = [
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
];
const scales: readonly Segment<number>[] = [1, 2, 3, 4].map((value) => ({ value, name: `${value}×` }));
const paddings: readonly Segment<number>[] = [
  { value: 0, name: 'None' },
  { value: 12, name: '12' },
  { value: 24, name: '24' },
  { value: 48, name: '48' },
  { value: 96, name: '96' },
];
const letters: readonly Segment<Choices['letters']>[] = [
  { value: 'text', name: 'Text', help: 'Can be edited and searched; the font lies in the file.' },
  { value: 'paths', name: 'Outlines', help: 'Looks the same in every program.' },
];
const pages: readonly Segment<Choices['page']>[] = [
  { value: 'a4', name: 'A4' },
  { value: 'a3', name: 'A3' },
  { value: 'letter', name: 'Letter' },
  { value: 'picture', name: 'As large as the picture' },
];
const orientations: readonly Segment<Choices['orientation']>[] = [
  { value: 'auto', name: 'As fits' },
  { value: 'portrait', name: 'Upright' },
  { value: 'landscape', name: 'Landscape' },
];
const figures: readonly Segment<Choices['figure']>[] = [
  { value: 'picture', name: 'In the file' },
  { value: 'mermaid', name: 'Mermaid diagram', help: 'GitHub, GitLab and others draw it.' },
];

/** Everything that can be chosen for the chosen format, and nothing that it does not look at. */
export function ExportForm({ choices, format, formats, selected, onChange }: ExportFormProps) {
  const asks = (what: Format['asks'][number]) => format.asks.includes(what);
  return (
    <div className={styles.form}>
      <Row name="Format">
        <Select
          label="Format"
          options={formats.map(({ id, label }) => ({ value: id, name: label }))}
          value={choices.format}
          onChange={(id) => id !== undefined && onChange({ format: id })}
        />
      </Row>
      {asks('selection') && selected && (
        <Choice name="What" segments={scopes} value={choices.scope} onPress={(scope) => onChange({ scope })} />
      )}
      {asks('theme') && <Choice name="Theme" segments={themes} value={choices.theme} onPress={(theme) => onChange({ theme })} />}
      {asks('scale') && <Choice name="Scale" segments={scales} value={choices.scale} onPress={(scale) => onChange({ scale })} />}
      {asks('letters') && (
        <Choice name="Letters" segments={letters} value={choices.letters} onPress={(value) => onChange({ letters: value })} />
      )}
      {asks('page') && <Choice name="Page" segments={pages} value={choices.page} onPress={(page) => onChange({ page })} />}
      {asks('page') && choices.page !== 'picture' && (
        <Choice name="Turned" segments={orientations} value={choices.orientation} onPress={(orientation) => onChange({ orientation })} />
      )}
      {asks('figure') && <Choice name="Picture" segments={figures} value={choices.figure} onPress={(figure) => onChange({ figure })} />}
      {asks('padding') && (
        <Choice name="Padding" segments={paddings} value={choices.padding} onPress={(padding) => onChange({ padding })} />
      )}
      <div className={styles.switches}>
        {asks('transparent') && (
          <Switch label="Transparent background" on={choices.transparent} onChange={(transparent) => onChange({ transparent })} />
        )}
        {asks('findings') && (
          <Switch
            label="Show findings"
            help="Badges, wrong arrows and wrong uses."
            on={choices.findings}
            onChange={(findings) => onChange({ findings })}
          />
        )}
        {asks('title') && (
          <Switch label="Title" help="With the date and the check." on={choices.title} onChange={(title) => onChange({ title })} />
        )}
        {asks('legend') && (
          <Switch label="Legend" help="What lines and signs mean." on={choices.legend} onChange={(legend) => onChange({ legend })} />
        )}
        {asks('design') && (
          <Switch
            label="Design inside"
            help="The file can be opened in Trueline again."
            on={choices.withDesign}
            onChange={(withDesign) => onChange({ withDesign })}
          />
        )}
      </div>
    </div>
  );
}

interface ChoiceProps<Value> {
  readonly name: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onPress: (value: Value) => void;
}

function Choice<Value extends string | number>({ name, segments, value, onPress }: ChoiceProps<Value>) {
  return (
    <Row name={name}>
      <Segmented label={name} segments={segments} chosen={[value]} onPress={onPress} />
    </Row>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.name}>{name}</span>
      <div className={styles.choice}>{children}</div>
    </div>
  );
}
