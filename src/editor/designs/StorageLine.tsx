import { useEffect, useState } from 'react';
import { savingFailed } from '../files/saving-problem.ts';
import { askToKeep, type Space, storageSpace } from '../files/storage-space.ts';
import { useEditor } from '../store/editor-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './StartPage.module.css';
import { sizeText } from './when.ts';

/** Where the designs are, what room they take, and how to take all of them along. */
export function StorageLine({ count, onChange }: { readonly count: number; readonly onChange: () => void }) {
  const patterns = useEditor((state) => state.patterns.length);
  const [space, setSpace] = useState<Space>();
  useEffect(() => {
    void storageSpace().then(setSpace);
  }, []);
  const ask = async () => {
    await askToKeep();
    setSpace(await storageSpace());
  };
  const download = () => void import('../files/everything.ts').then(({ downloadEverything }) => downloadEverything()).catch(savingFailed);
  const restore = () =>
    pickZip(
      (file) => void import('../files/everything.ts').then(({ restoreFromZip }) => restoreFromZip(file)).then(onChange, savingFailed),
    );

  return (
    <footer className={styles.storage}>
      <p className={styles.room}>
        {count} {count === 1 ? 'design' : 'designs'} in this browser
        {space?.used !== undefined && space.granted !== undefined && `, ${sizeText(space.used)} of ${sizeText(space.granted)}`}.{' '}
        {space?.kept === true && 'The browser keeps them until you delete them.'}
        {space?.kept === false && 'The browser may delete them when space runs short.'}
      </p>
      {space?.kept === false && (
        <Button small look="link" onClick={() => void ask()}>
          Ask it to keep them
        </Button>
      )}
      <span className={styles.space} />
      <span className={styles.pair}>
        <Button small onClick={restore}>
          Restore from a zip
        </Button>
        <Button small disabled={count + patterns === 0} onClick={download}>
          Download everything
        </Button>
      </span>
    </footer>
  );
}

function pickZip(use: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.zip,application/zip';
  input.hidden = true;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.remove();
    if (file) use(file);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}
