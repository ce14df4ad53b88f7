import { ArrowRight } from 'lucide-react';
import { flowsBetween } from '#core/catalog/infer-flow.ts';
import { fieldsOfEdge } from '#core/catalog/shown-fields.ts';
import { setEdgeField } from '#core/design/commands/set-edge-field.ts';
import { setEdgeFlow } from '#core/design/commands/set-edge-flow.ts';
import { setEdgeLabel } from '#core/design/commands/set-edge-label.ts';
import type { DesignEdge } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { FieldRow } from '../fields/FieldRow.tsx';
import { catalog } from '../store/catalog.ts';
import { useEditor } from '../store/editor-store.ts';
import { run } from '../store/run.ts';
import { Section } from '../ui/Section.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './EdgePanel.module.css';
import { EdgeWay } from './EdgeWay.tsx';
import { FlowSelect } from './FlowSelect.tsx';
import { NodeLink } from './Members.tsx';
import { SelectionFindings } from './SelectionFindings.tsx';
import { WhyNot } from './WhyNot.tsx';

/** Everything about one edge: what travels along it, what it is meant for, its caption and the facts of its channel. */
export function EdgePanel({ edge }: { readonly edge: DesignEdge }) {
  const graph = useEditor((state) => graphOf(state.design));
  const [from, to] = [graph.node(edge.from), graph.node(edge.to)];
  const flow = catalog.flows.get(edge.flow ?? '');
  const intents = from && to ? flowsBetween(catalog, from, to).intents : [];
  const setIntent = (id: string) => {
    const intent = intents.find((one) => one.id === id);
    if (!intent) return;
    const next = edge.intent === id ? undefined : id;
    run('Change intent', (design) => setEdgeFlow(design, edge.id, next ? intent.flow : (edge.flow ?? intent.flow), next));
  };

  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.ends}>
          {from ? <NodeLink node={from} /> : edge.from}
          <ArrowRight aria-label="to" />
          {to ? <NodeLink node={to} /> : edge.to}
        </h2>
        <p className={styles.summary}>{flow?.summary ?? `A flow that this catalog does not know: ${edge.flow ?? 'none'}`}</p>
      </header>
      <SelectionFindings id={edge.id} />
      <WhyNot subject={edge.id} />
      <Changeable>
        <Section title="What travels">
          <FlowSelect edge={edge} from={from} to={to} />
          {intents.length > 0 && (
            <div className={styles.intents}>
              <span className={styles.label}>Meant to</span>
              <Segmented
                label="Meant to"
                segments={intents.map(({ id, says }) => ({ value: id, name: says }))}
                chosen={edge.intent ? [edge.intent] : []}
                onPress={setIntent}
              />
            </div>
          )}
          {fieldsOfEdge(catalog, edge, to).map((field) => (
            <FieldRow
              key={field.id}
              field={field}
              value={edge.fields?.[field.id]}
              otherwise={field.default}
              onChange={(value) => run(`Set ${field.name}`, (design) => setEdgeField(design, edge.id, field.id, value))}
            />
          ))}
        </Section>
        <Section title="Caption">
          <TextField
            label="Caption"
            value={edge.label ?? ''}
            placeholder="none"
            maxLength={120}
            onCommit={(text) => run('Caption', (design) => setEdgeLabel(design, edge.id, text.trim() || undefined))}
          />
        </Section>
        <EdgeWay edge={edge} />
      </Changeable>
    </>
  );
}
