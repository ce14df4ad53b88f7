import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { PageRef } from '#core/formats/reference.ts';
import { useProse } from '../findings/prose.ts';
import { closeDialog } from '../store/dialog.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Claims } from './Claims.tsx';
import styles from './Notes.module.css';
import { firstPage, PageList } from './PageList.tsx';
import { PageView } from './PageView.tsx';
import { SearchField } from './SearchField.tsx';

type Part = PageRef['kind'];

const parts: readonly { readonly value: Part; readonly name: string }[] = [
  { value: 'claim', name: 'Notes' },
  { value: 'service', name: 'Services' },
  { value: 'rule', name: 'Rules' },
];

interface Place {
  readonly part: Part;
  readonly id?: string;
}

/** What the notes claim, and a page for each service and each rule; all three link to each other. */
export function NotesDialog({ at }: { readonly at?: PageRef | undefined }) {
  const prose = useProse();
  const [way, setWay] = useState<readonly Place[]>([at ? { part: at.kind, id: at.id } : { part: 'claim' }]);
  const [query, setQuery] = useState('');
  const { part, id = part === 'claim' ? undefined : firstPage(part) } = way.at(-1) ?? { part: 'claim' };
  const go = (next: Place) => {
    setQuery('');
    setWay([...way, next]);
  };
  const follow = ({ kind, id }: PageRef) => go({ part: kind, id });
  return (
    <Dialog title="Notes and reference" width={1040} onClose={closeDialog}>
      <div className={styles.bar}>
        <IconButton label="Back" icon={<ArrowLeft />} disabled={way.length < 2} onClick={() => setWay(way.slice(0, -1))} />
        <Segmented label="What to read" segments={parts} chosen={[part]} onPress={(next) => go({ part: next })} />
        <SearchField
          label={`Search ${parts.find(({ value }) => value === part)?.name.toLowerCase() ?? ''}`}
          text={query}
          onChange={setQuery}
        />
      </div>
      {prose && part === 'claim' && <Claims prose={prose} query={query} at={id} onFollow={follow} />}
      {prose && part !== 'claim' && (
        <div className={styles.columns}>
          <PageList part={part} query={query} chosen={id} onFollow={follow} />
          <PageView prose={prose} page={id === undefined ? undefined : { kind: part, id }} onFollow={follow} />
        </div>
      )}
    </Dialog>
  );
}
