import { nodeName } from '#core/catalog/names.ts';
import type { DesignNode } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { catalog } from '../store/catalog.ts';
import { useEditor } from '../store/editor-store.ts';
import { select } from '../store/select.ts';
import { requestView } from '../store/view.ts';
import { Section } from '../ui/Section.tsx';
import styles from './Configuration.module.css';

/** Where a node lives and which workflow runs it; for a container, what it holds. */
export function Members({ node }: { readonly node: DesignNode }) {
  const design = useEditor((state) => state.design);
  const graph = graphOf(design);
  const service = catalog.services.get(node.service);
  const members = service?.container ? graph.membersOf(node.id) : [];
  const around = [node.stepOf, node.in].flatMap((id) => (id === undefined ? [] : (graph.node(id) ?? [])));
  if (members.length + around.length === 0) return null;
  return (
    <Section title={members.length > 0 ? (service?.container === 'workflow' ? 'Steps' : 'Holds') : 'Place'}>
      <ul className={styles.rows}>
        {around.map((place) => (
          <li key={place.id}>
            {place.id === node.stepOf ? 'Step of ' : 'In '}
            <NodeLink node={place} />
          </li>
        ))}
        {members.map((member) => (
          <li key={member.id}>
            <NodeLink node={member} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A node by its name; a press selects it and brings it into view. */
export function NodeLink({ node }: { readonly node: DesignNode }) {
  const go = () => {
    select([node.id]);
    requestView({ show: [node.id] });
  };
  return (
    <button type="button" className={styles.link} onClick={go}>
      {nodeName(catalog, node)}
    </button>
  );
}
