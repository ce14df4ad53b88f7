import type { Field } from '#core/catalog/catalog.ts';
import { fieldsOf } from '#core/catalog/shown-fields.ts';
import { setNodeField } from '#core/design/commands/set-node-field.ts';
import type { DesignNode, Value } from '#core/design/design.ts';
import { FieldRow } from '../fields/FieldRow.tsx';
import { catalog } from '../store/catalog.ts';
import { useEditor } from '../store/editor-store.ts';
import { run } from '../store/run.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Section } from '../ui/Section.tsx';
import styles from './Configuration.module.css';
import { inherited } from './inherited.ts';
import { Presets } from './Presets.tsx';
import { VariantSwitch } from './VariantSwitch.tsx';

const headings: Readonly<Record<'data' | 'calls' | 'design', string>> = {
  data: 'What the data is like',
  calls: 'How it is called',
  design: 'What is demanded here',
};

/** The fields of the service as it is configured, then what may be said of its data, its calls and the demands on it. */
export function Configuration({ node }: { readonly node: DesignNode }) {
  const service = catalog.services.get(node.service);
  if (!service) return null;
  const fields = fieldsOf(catalog, node);
  const needs = fields.filter((field) => service.needs?.includes(field.id));
  const own = fields.filter((field) => !needs.includes(field));
  const about = (group: 'data' | 'calls' | 'design') => needs.filter((field) => catalog.requirements.get(field.id)?.about === group);
  if (own.length + needs.length === 0 && !service.variants) return null;
  return (
    <Section title="Configuration">
      <VariantSwitch node={node} service={service} />
      <Presets node={node} service={service} />
      {own.map((field) => (
        <NodeField key={field.id} node={node} field={field} />
      ))}
      {(['data', 'calls', 'design'] as const).map((group) => {
        const list = about(group);
        if (list.length === 0) return null;
        return (
          <Disclosure
            key={group}
            title={headings[group]}
            count={list.length}
            open={list.some((field) => node.fields?.[field.id] !== undefined)}
          >
            <div className={styles.fields}>
              {list.map((field) => (
                <NodeField key={field.id} node={node} field={field} />
              ))}
            </div>
          </Disclosure>
        );
      })}
    </Section>
  );
}

function NodeField({ node, field }: { readonly node: DesignNode; readonly field: Field }) {
  useEditor((state) => state.report); // what is inherited follows from the last check
  const from = inherited(node, field.id);
  const change = (value: Value | undefined) => run(`Set ${field.name}`, (design) => setNodeField(design, node.id, field.id, value));
  return (
    <FieldRow field={field} value={node.fields?.[field.id]} otherwise={from?.value ?? field.default} from={from?.words} onChange={change} />
  );
}
