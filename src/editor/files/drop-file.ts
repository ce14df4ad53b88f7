/// <reference path="./file-system-access.d.ts" />
import { openFile } from './open-file.ts';

const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Opens a file that is dropped anywhere on the page. `show` hears when a file hovers over it. Returns how to stop. */
export function acceptDrops(show: (hovering: boolean) => void): () => void {
  const over = (event: DragEvent) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    show(true);
  };
  const leave = (event: DragEvent) => event.relatedTarget === null && show(false);
  const drop = (event: DragEvent) => {
    show(false);
    if (!carriesFile(event)) return;
    event.preventDefault();
    void openDropped(event.dataTransfer);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('dragleave', leave);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('drop', drop);
  };
}

/** As a file on disk where the browser gives it so: then it can be saved again. */
async function openDropped(data: DataTransfer | null): Promise<void> {
  const [file] = data?.files ?? [];
  const handle = await [...(data?.items ?? [])]
    .find(({ kind }) => kind === 'file')
    ?.getAsFileSystemHandle?.()
    .catch(() => null);
  if (handle instanceof FileSystemFileHandle && window.showSaveFilePicker) {
    const { openFromDisk } = await import('./disk-file.ts');
    await openFromDisk(handle);
  } else if (file) await openFile(file);
}
