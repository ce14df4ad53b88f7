import { FilePlus2, FolderOpen, LayoutTemplate, Search, X } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { newDesign } from '../files/new-design.ts';
import { pickFile } from '../files/open-file.ts';
import { catalog } from '../store/catalog.ts';
import { showDialog } from '../store/dialog.ts';
import { showCanvas } from '../store/page.ts';
import { Mark } from '../topbar/Mark.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import { Deleted } from './Deleted.tsx';
import { DesignCard } from './DesignCard.tsx';
import { matches } from './matches.ts';
import { RecentFiles } from './RecentFiles.tsx';
import styles from './StartPage.module.css';
import { StorageLine } from './StorageLine.tsx';
import { useDesigns } from './use-designs.ts';

/** All designs of this browser, the last changed first. */
export function StartPage() {
  const { kept, deleted, refresh } = useDesigns();
  const [search, setSearch] = useState('');
  const first = useFirstFocus<HTMLInputElement>();
  const shown = useMemo(() => kept?.filter((record) => matches(record, search, catalog)), [kept, search]);

  return (
    <section className={styles.page} aria-label="All designs" onKeyDown={backOnEscape}>
      <header className={styles.bar}>
        <Mark />
        <h2 className={styles.heading}>All designs</h2>
        <label className={styles.search}>
          <Search aria-hidden="true" />
          <input
            ref={first}
            type="search"
            aria-label="Search designs"
            placeholder="Title or service"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <span className={styles.space} />
        <Button icon={<FolderOpen />} onClick={pickFile}>
          Open a file
        </Button>
        <Button icon={<LayoutTemplate />} onClick={() => showDialog({ kind: 'templates' })}>
          Templates
        </Button>
        <Button look="filled" icon={<FilePlus2 />} onClick={newDesign}>
          New design
        </Button>
        <IconButton label="Back to the drawing" icon={<X />} onClick={showCanvas} />
      </header>
      <div className={styles.scroll}>
        {shown && shown.length > 0 && (
          <ul className={styles.grid} aria-label="Designs">
            {shown.map((record) => (
              <DesignCard key={record.id} record={record} onChange={refresh} />
            ))}
          </ul>
        )}
        {shown?.length === 0 && (
          <p className={styles.none}>
            {kept?.length === 0 ? 'Nothing is drawn yet. What you draw is kept here.' : `No design is called “${search}” or uses it.`}
          </p>
        )}
        <RecentFiles />
        {deleted.length > 0 && <Deleted records={deleted} onChange={refresh} />}
      </div>
      <StorageLine key={kept?.length} count={kept?.length ?? 0} onChange={refresh} />
    </section>
  );
}

function backOnEscape(event: KeyboardEvent): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (!(target instanceof Node && currentTarget.contains(target))) return; // it closes a menu
  if (target instanceof HTMLInputElement && target.value !== '') return; // it clears the search
  showCanvas();
}
