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
import { PageList } from './PageList.tsx';
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
  const place = way.at(-1) ?? { part: 'claim' };
  const go = (next: Place) => {
    setQuery('');
    setWay([...way, next]);
  };
  const follow = ({ kind, id }: PageRef) => go({ part: kind, id });
  return (
    <Dialog title="Notes and reference" width={1040} onClose={closeDialog}>
      <div className={styles.bar}>
        <IconButton label="Back" icon={<ArrowLeft />} disabled={way.length < 2} onClick={() => setWay(way.slice(0, -1))} />
        <Segmented label="What to read" segments={parts} chosen={[place.part]} onPress={(part) => go({ part })} />
        <SearchField
          label={`Search ${parts.find(({ value }) => value === place.part)?.name.toLowerCase() ?? ''}`}
          text={query}
          onChange={setQuery}
        />
      </div>
      {prose && place.part === 'claim' && <Claims prose={prose} query={query} at={place.id} onFollow={follow} />}
      {prose && place.part !== 'claim' && (
        <div className={styles.columns}>
          <PageList part={place.part} query={query} chosen={place.id} onFollow={follow} />
          <PageView prose={prose} page={place.id === undefined ? undefined : { kind: place.part, id: place.id }} onFollow={follow} />
        </div>
      )}
    </Dialog>
  );
}
