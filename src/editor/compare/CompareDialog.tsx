import { useMemo, useState } from 'react';
import { nodeName } from '#core/catalog/names.ts';
import { rivalsOf } from '#core/catalog/rivals.ts';
import { graphOf } from '#core/design/graph.ts';
import { compare } from '#core/validator/compare.ts';
import { catalog } from '../store/catalog.ts';
import { closeDialog } from '../store/dialog.ts';
import { useEditor } from '../store/editor-store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Compare.module.css';
import { CompareTable } from './CompareTable.tsx';

/** "Why not?": what else could stand here, against what is demanded and what arrives. */
export function CompareDialog({ subject }: { readonly subject: string }) {
  const design = useEditor((state) => state.design);
  const all = useMemo(() => rivalsOf(catalog, design, subject), [design, subject]);
  const [chosen, setChosen] = useState(all[0]?.id);
  const rivals = all.find(({ id }) => id === chosen) ?? all[0];
  const comparison = useMemo(() => rivals && compare(catalog, design, rivals, subject), [design, rivals, subject]);
  const graph = graphOf(design);
  const [node, edge] = [graph.node(subject), graph.edge(subject)];
  const ends = edge ? [graph.node(edge.from), graph.node(edge.to)] : [node];
  const name = ends.flatMap((end) => (end ? nodeName(catalog, end) : [])).join(' → ');
  return (
    <Dialog title={`Why not? ${name}`} width={920} onClose={closeDialog}>
      <div className={styles.dialog}>
        {all.length > 1 && (
          <Segmented
            label="What to compare"
            segments={all.map((one) => ({ value: one.id, name: one.name }))}
            chosen={rivals ? [rivals.id] : []}
            onPress={setChosen}
          />
        )}
        {comparison ? <CompareTable comparison={comparison} /> : <p>Nothing is known to stand in its place.</p>}
      </div>
    </Dialog>
  );
}
