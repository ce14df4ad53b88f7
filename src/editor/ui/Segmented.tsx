import styles from './Segmented.module.css';

export interface Segment<Value> {
  readonly value: Value;
  readonly name: string;
  readonly help?: string | undefined;
}

interface SegmentedProps<Value> {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  /** Every chosen value: one for a choice, several for a multiple choice, none when nothing is said. */
  readonly chosen: readonly Value[];
  /** A press on a segment, also on a chosen one. */
  readonly onPress: (value: Value) => void;
  /** Shown lighter: the answer follows from the drawing and was not given by a person. */
  readonly derived?: boolean | undefined;
}

export function Segmented<Value extends string | number | boolean>({ label, segments, chosen, onPress, derived }: SegmentedProps<Value>) {
  return (
    <fieldset className={styles.segments} aria-label={label} data-derived={derived}>
      {segments.map((segment) => (
        <button
          key={String(segment.value)}
          type="button"
          className={styles.segment}
          aria-pressed={chosen.includes(segment.value)}
          data-tip={segment.help}
          onClick={() => onPress(segment.value)}
        >
          {segment.name}
        </button>
      ))}
    </fieldset>
  );
}
