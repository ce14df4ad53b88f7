import { CopyPlus, Scan, Trash2 } from 'lucide-react';
import { annotationOf } from '#core/design/annotations.ts';
import { Changeable } from '../fields/Changeable.tsx';
import { deleteSelection, duplicateSelection } from '../store/edit-selection.ts';
import { useEditor } from '../store/editor-store.ts';
import { requestView } from '../store/view.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Arrange } from './Arrange.tsx';
import styles from './Configuration.module.css';
import header from './EdgePanel.module.css';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "5 services, 2 annotations and 1 arrow" */
const listed = (parts: readonly string[]): string => parts.join(', ').replace(/, (?=[^,]*$)/, ' and ');

/** Several things selected: how many, and what can be done with all of them. */
export function SeveralPanel() {
  const { nodes, edges } = useEditor((state) => state.selection);
  const notes = useEditor((state) => [...nodes].filter((id) => annotationOf(state.design, id)).length);
  const services = nodes.size - notes;
  const parts = [
    services > 0 && counted(services, 'service'),
    notes > 0 && counted(notes, 'annotation'),
    edges.size > 0 && counted(edges.size, 'arrow'),
  ].filter((part) => part !== false);
  return (
    <header className={classNames(header.header, header.several)}>
      <h2 className={header.ends}>{listed(parts)} selected</h2>
      <div className={styles.buttons}>
        <Changeable>
          {nodes.size > 0 && (
            <Button small icon={<CopyPlus aria-hidden="true" />} onClick={duplicateSelection}>
              Duplicate
            </Button>
          )}
        </Changeable>
        <Button small icon={<Scan aria-hidden="true" />} onClick={() => requestView({ fit: 'selection' })}>
          Show
        </Button>
        <Changeable>
          <Button small icon={<Trash2 aria-hidden="true" />} onClick={deleteSelection}>
            Delete
          </Button>
        </Changeable>
      </div>
      {nodes.size > 1 && (
        <Changeable>
          <Arrange count={nodes.size} />
        </Changeable>
      )}
    </header>
  );
}
