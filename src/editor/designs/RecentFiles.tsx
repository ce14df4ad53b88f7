import { FileJson } from 'lucide-react';
import { useEffect, useState } from 'react';
import { openFromDisk } from '../files/disk-file.ts';
import { allowed, type DiskFile, recentFiles } from '../files/file-handles.ts';
import { savingFailed } from '../files/saving-problem.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import styles from './StartPage.module.css';
import { whenText } from './when.ts';

/** Files on disk that were opened or saved last. */
export function RecentFiles() {
  const [files, setFiles] = useState<readonly DiskFile[]>([]);
  useEffect(() => {
    void recentFiles().then(setFiles, savingFailed);
  }, []);
  if (files.length === 0) return null;
  const open = async ({ handle }: DiskFile) => {
    if (await allowed(handle, 'read')) await openFromDisk(handle);
  };
  return (
    <div className={styles.deleted}>
      <Disclosure title={`Recent files on this computer (${files.length})`}>
        <ul>
          {files.map((file) => (
            <li key={file.document} className={styles.deletedRow}>
              <Button small look="quiet" icon={<FileJson />} onClick={() => void open(file)}>
                {file.name}
              </Button>
              <span className={styles.when}>{whenText(file.used, Date.now())}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
