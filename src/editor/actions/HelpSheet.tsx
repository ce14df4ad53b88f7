import { Footprints } from 'lucide-react';
import { catalog } from '../store/catalog.ts';
import { closeDialog } from '../store/dialog.ts';
import { useEditor } from '../store/editor-store.ts';
import { setSingleKeys } from '../store/view.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Switch } from '../ui/Switch.tsx';
import { actionGroups } from './action.ts';
import { actionOf, actions } from './actions.ts';
import styles from './HelpSheet.module.css';
import { keyName } from './key-names.ts';

/** What the canvas does with a pointer or with a key that is held; everything else comes from the list of actions. */
const pointing: readonly (readonly [string, string])[] = [
  ['Connect', 'Drag from one handle to another'],
  ['Pan', 'Space and drag, or two fingers'],
  ['Zoom', keyName('$mod')?.concat(' and wheel, or pinch') ?? ''],
  ['Put into an arrow', 'Drop a service on it'],
  ['Bend an arrow', 'Drag its line; a double click removes a bend point'],
  ['Fix the side of an arrow', 'Drag its end onto a handle of the service'],
  ['Duplicate', `${keyName('Alt')} and drag`],
  ['Move without snapping', `${keyName('$mod')} while dragging`],
  ['Menu of what is there', 'Right click, or the menu key'],
  ['Select several', 'Drag on the empty canvas or inside a container, or Shift and click'],
  ['Select only what lies wholly in it', `${keyName('Alt')} while dragging`],
  ['Move what is selected, or a bend point', 'Arrow keys; with Shift by 10 px'],
  ['Remove the bend point, or leave it', `${keyName('Delete')}, ${keyName('Escape')}`],
  ['Go along the flow', 'Tab; F6 comes back to the canvas'],
  ['Go from service to service', `${keyName('$mod')} and arrow keys`],
  ['Walk along arrows', `${keyName('Alt')} and arrow keys`],
  ['Select where the keyboard is', 'Enter; with Shift in addition'],
  ['Rename, edit a caption', 'F2 or double click; Enter on an arrow'],
  ['Write a note, text or frame', `F2, Enter or double click; Esc ends, in a title Enter`],
  ['Pin a callout', 'Drop it on a service or an arrow'],
  ['Move a frame with what lies in it', 'Drag its title or border'],
  ['Select nothing', 'Esc'],
];

/** What fingers do instead. */
const touches: readonly (readonly [string, string])[] = [
  ['Add a service', 'Tap it, or drag it by its icon'],
  ['Connect', 'Tap a handle, then what it leads to'],
  ['Add what comes next', 'Tap a handle twice'],
  ['Menu of what is there', 'Hold a finger on it'],
  ['Select several', 'The tool, or the menu: then tap them, or drag around them'],
  ['Pan', 'One finger on the canvas, two anywhere'],
  ['Zoom', 'Two fingers apart or together'],
];

/** All keys on one sheet. */
export function HelpSheet() {
  const singleKeys = useEditor((state) => state.singleKeys);
  return (
    <Dialog title="Keys and help" width={720} reading onClose={closeDialog}>
      <div className={styles.columns}>
        {actionGroups.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.title}>{group}</h3>
            <dl className={styles.list}>
              {actions
                .filter((action) => action.group === group && action.keys)
                .map((action) => (
                  <div key={action.id} className={styles.row}>
                    <dt>{action.name}</dt>
                    <dd>
                      <kbd>{keyName(action.keys?.[0])}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <Gestures title="On the canvas" gestures={pointing} />
        <Gestures title="By touch" gestures={touches} />
      </div>
      <div className={styles.setting}>
        <Button
          icon={<Footprints />}
          onClick={() => {
            closeDialog();
            actionOf('tour').run();
          }}
        >
          Take the tour
        </Button>
      </div>
      <div className={styles.setting}>
        <Switch
          label="Single-key shortcuts"
          help="N, R, L, / and the like. Without them, keys need Ctrl, Alt or a function key; everything stays in menus."
          on={singleKeys}
          onChange={setSingleKeys}
        />
      </div>
      <p className={styles.about}>
        Rules and facts follow “{catalog.data.notes.title}” ({catalog.data.notes.date}) and pages of the AWS documentation, each with the
        day it was read. AWS and the names of its services are trademarks of Amazon; Trueline is not affiliated with Amazon.
      </p>
    </Dialog>
  );
}

function Gestures({ title, gestures }: { readonly title: string; readonly gestures: readonly (readonly [string, string])[] }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>
        {gestures.map(([name, how]) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
