import { Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Design } from '#core/design/design.ts';
import type { RestorePoint } from '../files/restore-point.ts';
import { deletePoint, designAt, keepNamedPoint, restorePoints } from '../files/restore-points.ts';
import { savingFailed } from '../files/saving-problem.ts';
import { closeDialog } from '../store/dialog.ts';
import { useEditor } from '../store/editor-store.ts';
import { run } from '../store/run.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Difference } from './Difference.tsx';
import styles from './HistoryDialog.module.css';
import { KeepPoint } from './KeepPoint.tsx';
import { whenText } from './when.ts';

/** Earlier states of the open design: what has changed since, and the way back. */
export function HistoryDialog() {
  const id = useEditor((state) => state.documentId);
  const changeable = useEditor((state) => state.access === 'edit');
  const [points, setPoints] = useState<readonly RestorePoint[]>();
  const [chosen, setChosen] = useState<RestorePoint>();
  const [then, setThen] = useState<Design>();
  const refresh = useCallback(
    () =>
      void restorePoints(id).then((all) => {
        setPoints(all);
        setChosen((before) => all.find((point) => point.at === before?.at) ?? all[0]);
      }, savingFailed),
    [id],
  );
  useEffect(refresh, [refresh]);
  useEffect(() => {
    setThen(undefined);
    let wanted = true;
    if (chosen) void designAt(chosen).then((design) => wanted && setThen(design), savingFailed);
    return () => {
      wanted = false;
    };
  }, [chosen]);

  const restore = () => {
    if (!chosen || !then) return;
    run(`Restore ${nameOf(chosen)}`, () => then);
    closeDialog();
  };
  const keep = (name: string) => void keepNamedPoint(name).then(refresh, savingFailed);
  const forget = (point: RestorePoint) => void deletePoint(point).then(refresh, savingFailed);

  return (
    <Dialog
      title="Earlier states"
      description="Kept by themselves while you draw, every few minutes, and those that you name."
      width={760}
      onClose={closeDialog}
      footer={
        <>
          <span className={styles.hint}>Undo takes it back.</span>
          <Button look="filled" disabled={!then || !changeable} onClick={restore}>
            Restore this state
          </Button>
        </>
      }
    >
      <KeepPoint onKeep={keep} />
      {points?.length === 0 && <p className={styles.none}>There are none yet. The first one comes when you change what is saved.</p>}
      {points && points.length > 0 && (
        <div className={styles.columns}>
          <ul className={styles.points} aria-label="States">
            {points.map((point) => (
              <li key={`${point.kind} ${point.at}`} className={styles.row}>
                <button
                  type="button"
                  className={classNames(styles.point, point === chosen && styles.chosen)}
                  aria-pressed={point === chosen}
                  onClick={() => setChosen(point)}
                >
                  <span className={styles.name}>{nameOf(point)}</span>
                  <span className={styles.facts}>
                    {point.name !== undefined && `${whenText(point.at, Date.now())}, `}
                    {point.nodes} {point.nodes === 1 ? 'service' : 'services'}
                  </span>
                </button>
                {point.kind === 'named' && (
                  <IconButton small label={`Delete ${nameOf(point)}`} icon={<Trash2 />} onClick={() => forget(point)} />
                )}
              </li>
            ))}
          </ul>
          <div className={styles.difference}>{then && <Difference then={then} />}</div>
        </div>
      )}
    </Dialog>
  );
}

function nameOf(point: RestorePoint): string {
  if (point.name !== undefined) return point.name;
  const when = whenText(point.at, Date.now());
  const clock = new Date(point.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return when.endsWith(clock) ? when : `${when}, ${clock}`;
}
