import type { Service } from '#core/catalog/catalog.ts';
import { setVariant } from '#core/design/commands/set-variant.ts';
import type { DesignNode } from '#core/design/design.ts';
import { catalog } from '../store/catalog.ts';
import { run } from '../store/run.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Configuration.module.css';

/** The kinds of a service. Changing the kind keeps the edges. */
export function VariantSwitch({ node, service }: { readonly node: DesignNode; readonly service: Service }) {
  const variants = service.variants ?? [];
  if (variants.length === 0) return null;
  const label = `Kind of ${catalog.services.get(node.service)?.name ?? 'service'}`;
  const change = (variant: string | undefined) => run('Change kind', (design) => setVariant(design, node.id, variant));
  const letters = variants.reduce((sum, variant) => sum + variant.name.length + 3, 0);
  return (
    <div className={styles.label}>
      {letters <= 44 ? (
        <Segmented
          label={label}
          segments={variants.map(({ id, name, summary }) => ({ value: id, name, help: summary }))}
          chosen={node.variant ? [node.variant] : []}
          onPress={change}
        />
      ) : (
        <Select label={label} options={variants.map(({ id, name }) => ({ value: id, name }))} value={node.variant} onChange={change} />
      )}
      <span className={styles.help}>{variants.find((variant) => variant.id === node.variant)?.summary}</span>
    </div>
  );
}
