import { ChevronDown } from 'lucide-react';
import { setRequirement } from '#core/design/commands/set-requirement.ts';
import { catalog } from '../store/catalog.ts';
import { run } from '../store/run.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './Requirements.module.css';

/** Usual workloads; choosing one answers several requirements at once, as one step. */
export function Scenarios() {
  const items = () =>
    catalog.scenarios.map((scenario) => ({
      kind: 'item' as const,
      id: scenario.id,
      name: scenario.name,
      help: Object.keys(scenario.set)
        .map((id) => catalog.requirements.get(id)?.short ?? id)
        .join(', '),
      run: () =>
        void run(`Scenario: ${scenario.name}`, (design) =>
          Object.entries(scenario.set).reduce((changed, [id, value]) => setRequirement(changed, id, value), design),
        ),
    }));
  return (
    <div className={styles.scenarios}>
      <MenuButton label="Fill in from a scenario" items={items}>
        Fill in from a scenario
        <ChevronDown aria-hidden="true" />
      </MenuButton>
    </div>
  );
}
