import { useState } from 'react';
import type { Service } from '#core/catalog/catalog.ts';
import { setNodeField } from '#core/design/commands/set-node-field.ts';
import type { DesignNode } from '#core/design/design.ts';
import { run } from '../store/run.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Configuration.module.css';

type Preset = NonNullable<Service['presets']>[number];

/** More than these are folded: so many buttons would hide the fields below them. */
const most = 7;
const shownFirst = 4;

/** Usual cases of a service; one press fills several fields. Of many the first are shown, and those that are chosen. */
export function Presets({ node, service }: { readonly node: DesignNode; readonly service: Service }) {
  const [open, setOpen] = useState(false);
  const presets = service.presets ?? [];
  if (presets.length === 0) return null;
  const shown = open || presets.length <= most ? presets : presets.filter((preset, at) => at < shownFirst || isOn(node, preset));
  const hidden = presets.length - shown.length;
  return (
    <fieldset className={styles.presets}>
      <legend className={styles.presetsName}>Usual cases</legend>
      {shown.map((preset) => {
        const on = isOn(node, preset);
        return (
          <Button
            key={preset.id}
            small
            className={styles.preset}
            look={on ? 'tinted' : 'outline'}
            aria-pressed={on}
            onClick={() =>
              run(preset.name, (design) =>
                Object.entries(preset.set).reduce(
                  (changed, [field, value]) => setNodeField(changed, node.id, field, on ? undefined : value),
                  design,
                ),
              )
            }
          >
            {preset.name}
          </Button>
        );
      })}
      {presets.length > most && (
        <Button small look="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Fewer' : `${hidden} more`}
        </Button>
      )}
    </fieldset>
  );
}

const isOn = (node: DesignNode, preset: Preset): boolean =>
  Object.entries(preset.set).every(([field, value]) => JSON.stringify(node.fields?.[field]) === JSON.stringify(value));
