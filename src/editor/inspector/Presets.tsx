import type { Service } from '#core/catalog/catalog.ts';
import { setNodeField } from '#core/design/commands/set-node-field.ts';
import type { DesignNode } from '#core/design/design.ts';
import { run } from '../store/run.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Configuration.module.css';

/** Usual cases of a service; one press fills several fields. */
export function Presets({ node, service }: { readonly node: DesignNode; readonly service: Service }) {
  const presets = service.presets ?? [];
  if (presets.length === 0) return null;
  return (
    <fieldset className={styles.presets}>
      <legend className={styles.presetsName}>Usual cases</legend>
      {presets.map((preset) => {
        const entries = Object.entries(preset.set);
        const on = entries.every(([field, value]) => JSON.stringify(node.fields?.[field]) === JSON.stringify(value));
        return (
          <Button
            key={preset.id}
            small
            className={styles.preset}
            look={on ? 'tinted' : 'outline'}
            aria-pressed={on}
            onClick={() =>
              run(preset.name, (design) =>
                entries.reduce((changed, [field, value]) => setNodeField(changed, node.id, field, on ? undefined : value), design),
              )
            }
          >
            {preset.name}
          </Button>
        );
      })}
    </fieldset>
  );
}
