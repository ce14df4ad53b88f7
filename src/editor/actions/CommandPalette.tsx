import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { type Placeable, searchServices } from '#core/catalog/search.ts';
import { ServiceIcon } from '../icons/ServiceIcon.tsx';
import { canvasPort } from '../store/canvas-port.ts';
import { catalog } from '../store/catalog.ts';
import { closeDialog } from '../store/dialog.ts';
import { editorState } from '../store/editor-store.ts';
import { type Action, isEnabled } from './action.ts';
import { actions } from './actions.ts';
import styles from './CommandPalette.module.css';
import { keyName } from './key-names.ts';

type Entry = { readonly id: string; readonly name: string; readonly run: () => void } & (
  | { readonly action: Action }
  | { readonly placeable: Placeable }
);

const asEntry = (action: Action): Entry => ({ id: action.id, name: action.name, run: action.run, action });

const placing = (placeable: Placeable): Entry => ({
  id: `${placeable.service}/${placeable.variant ?? ''}/${placeable.name}`,
  name: `Add ${placeable.name}`,
  run: () => canvasPort()?.addService(placeable),
  placeable,
});

/** Search over all actions and services; Enter does the one that is lit. */
export function CommandPalette() {
  const [text, setText] = useState('');
  const state = editorState();
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = actions.filter(
    (action) => action.id !== 'commands' && isEnabled(action, state) && words.every((word) => action.name.toLowerCase().includes(word)),
  );
  const entries = [...fitting.map(asEntry), ...(words.length > 0 ? searchServices(catalog, text).slice(0, 12).map(placing) : [])];

  const choose = (entry: Entry) => {
    closeDialog();
    requestAnimationFrame(entry.run);
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && closeDialog()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label="All actions">
          <Autocomplete.Root
            open
            inline
            items={entries}
            value={text}
            onValueChange={setText}
            mode="none"
            autoHighlight="always"
            keepHighlight
            itemToStringValue={(entry: Entry) => entry.name}
          >
            <div className={styles.search}>
              <Search aria-hidden="true" />
              <Autocomplete.Input className={styles.input} aria-label="Search actions and services" placeholder="What do you want to do?" />
            </div>
            <Autocomplete.Empty className={styles.empty}>{entries.length === 0 && 'Nothing fits these words.'}</Autocomplete.Empty>
            <Autocomplete.List className={styles.list}>
              {(entry: Entry) => (
                <Autocomplete.Item key={entry.id} value={entry} className={styles.item} onClick={() => choose(entry)}>
                  <EntryIcon entry={entry} />
                  <span className={styles.name}>{entry.name}</span>
                  <span className={styles.key}>{'action' in entry ? keyName(entry.action.keys?.[0]) : entry.placeable.brief}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function EntryIcon({ entry }: { readonly entry: Entry }) {
  if ('placeable' in entry)
    return <ServiceIcon catalog={catalog} service={entry.placeable.service} variant={entry.placeable.variant} size={18} />;
  const Icon = entry.action.icon;
  return <Icon aria-hidden="true" width={18} height={18} />;
}
