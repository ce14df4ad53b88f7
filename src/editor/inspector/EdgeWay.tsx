import { Plus, X } from 'lucide-react';
import { bendEdge, type EdgeSide, setEdgeSide } from '#core/design/commands/bend-edge.ts';
import type { DesignEdge, Point } from '#core/design/design.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { run } from '../store/run.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Section } from '../ui/Section.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './EdgePanel.module.css';

const sides: readonly { readonly value: EdgeSide; readonly name: string }[] = [
  { value: 'left', name: 'Left' },
  { value: 'right', name: 'Right' },
  { value: 'top', name: 'Top' },
  { value: 'bottom', name: 'Bottom' },
];

/** Where the line of an edge runs: its sides and its bend points, in numbers. */
export function EdgeWay({ edge }: { readonly edge: DesignEdge }) {
  const bends = edge.bends ?? [];
  const setBends = (points: readonly Point[]) => run('Bend the arrow', (design) => bendEdge(design, edge.id, points));
  const setSide = (end: 'from' | 'to') => (chosen: string | undefined) => {
    const side = sides.find(({ value }) => value === chosen)?.value;
    run(side ? 'Fix a side' : 'Free a side', (design) => setEdgeSide(design, edge.id, end, side));
  };
  const change = (index: number, point: Partial<Point>) => setBends(bends.map((bend, i) => (i === index ? { ...bend, ...point } : bend)));
  return (
    <Section title="Line">
      <div className={styles.sides}>
        <span className={styles.label}>Leaves at</span>
        <Select label="Leaves at" options={sides} value={edge.fromSide} none="Any side" onChange={setSide('from')} />
        <span className={styles.label}>Arrives at</span>
        <Select label="Arrives at" options={sides} value={edge.toSide} none="Any side" onChange={setSide('to')} />
      </div>
      {bends.length > 0 && (
        <ol className={styles.bends} aria-label="Bend points">
          {bends.map(({ x, y }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bend point is its place in the list
            <li key={index}>
              <NumberField
                label={`Bend point ${index + 1}, x`}
                value={x}
                onCommit={(value) => value !== undefined && change(index, { x: value })}
              />
              <NumberField
                label={`Bend point ${index + 1}, y`}
                value={y}
                onCommit={(value) => value !== undefined && change(index, { y: value })}
              />
              <IconButton
                small
                label={`Remove bend point ${index + 1}`}
                icon={<X size={14} />}
                onClick={() => setBends(bends.filter((_, i) => i !== index))}
              />
            </li>
          ))}
        </ol>
      )}
      <Button small icon={<Plus aria-hidden="true" />} onClick={() => canvasPort()?.addBend()}>
        Add a bend point
      </Button>
    </Section>
  );
}
