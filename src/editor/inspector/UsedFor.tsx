import { Check, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { purposesOf } from '#core/catalog/catalog.ts';
import { addPurpose } from '#core/design/commands/add-purpose.ts';
import { removePurpose } from '#core/design/commands/remove-purpose.ts';
import type { DesignNode } from '#core/design/design.ts';
import { catalog } from '../store/catalog.ts';
import { run } from '../store/run.ts';
import { Chip } from '../ui/Chip.tsx';
import { Section } from '../ui/Section.tsx';
import { AddUse } from './AddUse.tsx';
import styles from './UsedFor.module.css';

const nameOf = (purpose: string): string => catalog.purposes.get(purpose)?.name ?? purpose;

/** What the node is said to be used for: right uses with a tick, wrong ones with the reason. */
export function UsedFor({ node }: { readonly node: DesignNode }) {
  const [adding, setAdding] = useState(false);
  const service = catalog.services.get(node.service);
  const right = purposesOf(catalog, node);
  const used = node.usedFor ?? [];
  if (!service || (service.container === 'location' && used.length === 0)) return null;

  const add = (purpose: string) => {
    setAdding(false);
    run(`Use: ${nameOf(purpose)}`, (design) => addPurpose(design, node.id, purpose));
  };

  return (
    <Section title="Used for">
      <div className={styles.uses}>
        {used.map((purpose) => {
          const fits = right.includes(purpose);
          const because = service.mistakenFor?.find((entry) => entry.purpose === purpose)?.because;
          return (
            <span key={purpose} data-tip={fits ? undefined : because}>
              <Chip
                tone={fits ? 'neutral' : 'error'}
                icon={fits ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
                removeLabel={`Take back: ${nameOf(purpose)}`}
                onRemove={() => run(`Take back: ${nameOf(purpose)}`, (design) => removePurpose(design, node.id, purpose))}
              >
                {nameOf(purpose)}
              </Chip>
            </span>
          );
        })}
        <button type="button" className={styles.add} aria-expanded={adding} onClick={() => setAdding(!adding)}>
          <Plus aria-hidden="true" />
          Add a use
        </button>
      </div>
      {adding && <AddUse service={service} right={right} used={used} onAdd={add} onClose={() => setAdding(false)} />}
    </Section>
  );
}
