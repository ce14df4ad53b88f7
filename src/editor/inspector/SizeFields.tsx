import type { DesignNode } from '#core/design/design.ts';
import type { Size } from '#core/layout/geometry.ts';
import { leastFrame } from '#core/layout/least-frame.ts';
import { resize } from '../store/arrange-selection.ts';
import { catalog } from '../store/catalog.ts';
import { useEditor } from '../store/editor-store.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Section } from '../ui/Section.tsx';
import styles from './SizeFields.module.css';

const MOST = 100_000;

interface SizeFieldsProps {
  readonly id: string;
  readonly least: Size;
  /** Its height follows from its words. */
  readonly flows?: boolean;
}

/** The size in px that a container or an annotation is drawn with: with keys, what is else pulled at its border. */
export function SizeFields({ id, least, flows = false }: SizeFieldsProps) {
  const box = useEditor(({ scene }) => [...scene.containers, ...scene.annotations].find((item) => item.id === id));
  if (!box) return null;
  const { width, height } = box;
  const field = (label: string, side: 'width' | 'height') => (
    <>
      <span className={styles.label}>{label}</span>
      <NumberField
        label={label}
        unit="px"
        value={box[side]}
        min={least[side]}
        max={MOST}
        onCommit={(value) => value !== undefined && resize(id, { width, height, [side]: value })}
      />
    </>
  );
  return (
    <Section title="Size">
      <div className={styles.sizes}>
        {field('Width', 'width')}
        {!flows && field('Height', 'height')}
      </div>
    </Section>
  );
}

export function ContainerSize({ node }: { readonly node: DesignNode }) {
  const scene = useEditor((state) => state.scene);
  return catalog.services.get(node.service)?.container && !node.locked ? (
    <SizeFields id={node.id} least={leastFrame(catalog, scene, node)} />
  ) : null;
}
