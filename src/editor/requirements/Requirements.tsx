import { useMemo } from 'react';
import { needsReport } from '#core/validator/explain.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { catalog } from '../store/catalog.ts';
import { checkSession } from '../store/checks.ts';
import { useEditor } from '../store/editor-store.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { RequirementRow } from './RequirementRow.tsx';
import styles from './Requirements.module.css';
import { Scenarios } from './Scenarios.tsx';

const shown = [...catalog.requirements.values()].filter((requirement) => requirement.panel !== false);
const first = shown.filter((requirement) => requirement.first);
const more = shown.filter((requirement) => !requirement.first);

/** What the workload demands, as sentences; each says by what it is met or broken. */
export function Requirements() {
  const report = useEditor((state) => state.report);
  const states = useMemo(() => new Map(needsReport(checkSession(), report).map((state) => [state.requirement, state])), [report]);
  return (
    <div className={styles.requirements}>
      <Changeable>
        <Scenarios />
      </Changeable>
      {first.map((requirement) => (
        <RequirementRow key={requirement.id} requirement={requirement} state={states.get(requirement.id)} />
      ))}
      <div className={styles.more}>
        <Disclosure title="More" count={more.length} strong open={more.some(({ id }) => states.has(id))}>
          {more.map((requirement) => (
            <RequirementRow key={requirement.id} requirement={requirement} state={states.get(requirement.id)} />
          ))}
        </Disclosure>
      </div>
    </div>
  );
}
