import { WandSparkles } from 'lucide-react';
import { useEffect } from 'react';
import { valueInWords } from '#core/catalog/names.ts';
import type { Finding, Fix } from '#core/validator/finding.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { catalog } from '../store/catalog.ts';
import { showDialog } from '../store/dialog.ts';
import { useEditor } from '../store/editor-store.ts';
import { applyRepair, hideGhost, showGhost } from '../store/highlight.ts';
import { hasRivals } from '../store/why-not.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Repairs.module.css';

/** The repairs as buttons, the best first. Pointing at one shows on the canvas what it would do; pressing it does it, as one step. */
export function Repairs({ finding }: { readonly finding: Finding }) {
  const compared = useEditor((state) => hasRivals(state.design, finding.subject));
  useEffect(() => hideGhost, []);
  if (finding.fixes.length === 0) return null;
  const unknown = finding.fixes.flatMap((fix) => unknownOf(finding, fix));
  return (
    <div className={styles.repairs}>
      <Changeable>
        {finding.fixes.map((fix, index) => (
          <Button
            key={fix.title}
            small
            look={index === 0 ? 'tinted' : 'outline'}
            icon={index === 0 ? <WandSparkles aria-hidden="true" /> : undefined}
            onPointerEnter={() => showGhost(finding, index)}
            onPointerLeave={hideGhost}
            onFocus={() => showGhost(finding, index)}
            onBlur={hideGhost}
            onClick={() => applyRepair(finding, index)}
          >
            {fix.title}
          </Button>
        ))}
      </Changeable>
      {finding.alternatives.length > 0 && compared && (
        <Button small look="link" onClick={() => showDialog({ kind: 'compare', subject: finding.subject })}>
          Why not another?
        </Button>
      )}
      {unknown.map((text) => (
        <p key={text} className={styles.unknown}>
          {text}
        </p>
      ))}
    </div>
  );
}

/** What the catalog does not say about an alternative, as a sentence of its own. */
function unknownOf(finding: Finding, fix: Fix): readonly string[] {
  const alternative = 'alternative' in fix.from ? finding.alternatives[fix.from.alternative] : undefined;
  if (!alternative || alternative.unknown.length === 0) return [];
  const needs = alternative.unknown.map((id) => catalog.requirements.get(id)?.short ?? valueInWords(undefined, id));
  return [`${fix.title}: not known whether it meets ${needs.join(', ')}.`];
}
