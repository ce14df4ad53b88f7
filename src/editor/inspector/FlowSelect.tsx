import { carries, flowsPossible } from '#core/catalog/infer-flow.ts';
import { setEdgeFlow } from '#core/design/commands/set-edge-flow.ts';
import type { DesignEdge, DesignNode } from '#core/design/design.ts';
import { catalog } from '../store/catalog.ts';
import { run } from '../store/run.ts';
import { Select } from '../ui/Select.tsx';
import styles from './EdgePanel.module.css';

interface FlowSelectProps {
  readonly edge: DesignEdge;
  readonly from: DesignNode | undefined;
  readonly to: DesignNode | undefined;
}

/** All flows, those that the two ends can carry first; a flow that they cannot carry may be chosen and is found wrong. */
export function FlowSelect({ edge, from, to }: FlowSelectProps) {
  const possible = from && to ? flowsPossible(catalog, from, to) : [];
  const others = [...catalog.flows.keys()].filter((id) => !possible.includes(id));
  const options = [...possible, ...others].map((id) => ({
    value: id,
    name: `${catalog.flows.get(id)?.name ?? id}${possible.includes(id) ? '' : ' (cannot travel here)'}`,
  }));
  const wrong = from && to && edge.flow !== undefined && !carries(catalog, from, to, edge.flow);
  return (
    <div className={styles.flow}>
      <Select
        label="Flow"
        options={options}
        value={edge.flow}
        onChange={(flow) => flow && run('Change flow', (design) => setEdgeFlow(design, edge.id, flow))}
      />
      {wrong && <p className={styles.problem}>These two cannot pass this on.</p>}
    </div>
  );
}
