import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { nodeName, serviceName } from '#core/catalog/names.ts';
import { type Placeable, searchServices } from '#core/catalog/search.ts';
import type { Finding } from '#core/validator/finding.ts';
import { signOf } from '../findings/finding-sign.ts';
import { ServiceIcon } from '../icons/ServiceIcon.tsx';
import { SeverityIcon } from '../icons/SeverityIcon.tsx';
import { isChangeable } from '../store/access.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { catalog } from '../store/catalog.ts';
import { closeDialog } from '../store/dialog.ts';
import { type EditorState, editorState } from '../store/editor-store.ts';
import { select } from '../store/select.ts';
import { focusFinding, requestView, setPanelOpen, setTab } from '../store/view.ts';
import { type Action, actionGroups, isEnabled } from './action.ts';
import { actions } from './actions.ts';
import styles from './CommandPalette.module.css';
import { caughtKeys } from './early-keys.ts';
import { keyName } from './key-names.ts';

interface Group {
  readonly title: string;
  readonly items: readonly Entry[];
}

type Entry = { readonly id: string; readonly name: string; readonly run: () => void } & (
  | { readonly action: Action }
  | { readonly placeable: Pick<Placeable, 'service' | 'variant' | 'brief'> }
  | { readonly finding: Finding }
);

const asEntry = (action: Action): Entry => ({ id: action.id, name: action.name, run: action.run, action });

const placing = (placeable: Placeable): Entry => ({
  id: `${placeable.service}/${placeable.variant ?? ''}/${placeable.name}`,
  name: `Add ${placeable.name}`,
  run: () => canvasPort()?.addService(placeable),
  placeable,
});

/** What the design holds, and what is said about it, by all of the words. */
function inDesign({ design, report }: EditorState, words: readonly string[]): readonly Entry[] {
  const fits = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const nodes = design.nodes.map((node): Entry => {
    const { service, variant } = node;
    const go = () => {
      select([node.id]);
      requestView({ show: [node.id] });
      canvasPort()?.focus();
    };
    const placeable = { service, brief: serviceName(catalog, node), ...(variant !== undefined && { variant }) };
    return { id: `node ${node.id}`, name: `Go to ${nodeName(catalog, node)}`, run: go, placeable };
  });
  const findings = report.findings.map((finding): Entry => {
    const go = () => {
      setPanelOpen(true);
      setTab('checks');
      focusFinding(finding.id);
    };
    return { id: `finding ${finding.id}`, name: finding.message, run: go, finding };
  });
  return [...nodes.filter(({ name }) => fits(name)).slice(0, 8), ...findings.filter(({ name }) => fits(name)).slice(0, 8)];
}

/** Search over all actions, services, what the design holds and what was found; Enter does the one that is lit. */
export function CommandPalette() {
  const [text, setText] = useState('');
  const state = editorState();
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = actions.filter(
    (action) => action.id !== 'commands' && isEnabled(action, state) && words.every((word) => action.name.toLowerCase().includes(word)),
  );
  const here = words.length > 0 ? inDesign(state, words) : [];
  const services = words.length > 0 && isChangeable() ? searchServices(catalog, text).slice(0, 12) : [];
  const groups = [
    ...actionGroups.map((title) => ({ title, items: fitting.filter(({ group }) => group === title).map(asEntry) })),
    { title: 'In this design', items: here },
    { title: 'Services', items: services.map(placing) },
  ].filter(({ items }) => items.length > 0);

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
            items={groups}
            value={text}
            onValueChange={setText}
            mode="none"
            autoHighlight="always"
            keepHighlight
            itemToStringValue={(entry: Entry) => entry.name}
          >
            <div className={styles.search}>
              <Search aria-hidden="true" />
              <Autocomplete.Input
                className={styles.input}
                onFocus={() => {
                  const early = caughtKeys();
                  if (early !== '') setText((typed) => early + typed);
                }}
                aria-label="Search actions and services"
                placeholder="What do you want to do?"
              />
            </div>
            <Autocomplete.Empty className={styles.empty}>{groups.length === 0 && 'Nothing fits these words.'}</Autocomplete.Empty>
            <Autocomplete.List className={styles.list}>
              {(group: Group) => (
                <Autocomplete.Group key={group.title} items={group.items} className={styles.group}>
                  <Autocomplete.GroupLabel className={styles.title}>{group.title}</Autocomplete.GroupLabel>
                  {group.items.map((entry) => (
                    <Autocomplete.Item key={entry.id} value={entry} className={styles.item} onClick={() => choose(entry)}>
                      <EntryIcon entry={entry} />
                      <span className={styles.name}>{entry.name}</span>
                      <span className={styles.key}>{helpOf(entry)}</span>
                    </Autocomplete.Item>
                  ))}
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function helpOf(entry: Entry): string | undefined {
  if ('finding' in entry) return 'finding';
  return 'action' in entry ? keyName(entry.action.keys?.[0]) : entry.placeable.brief;
}

function EntryIcon({ entry }: { readonly entry: Entry }) {
  if ('placeable' in entry)
    return <ServiceIcon catalog={catalog} service={entry.placeable.service} variant={entry.placeable.variant} size={18} />;
  if ('finding' in entry) return <SeverityIcon sign={signOf(entry.finding)} />;
  const Icon = entry.action.icon;
  return <Icon aria-hidden="true" width={18} height={18} />;
}
