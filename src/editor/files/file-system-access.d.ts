/* The part of the File System Access API that TypeScript does not know yet. Not every browser has it. */

interface FileSystemHandle {
  queryPermission?(options: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

interface FilePickerOptions {
  readonly id?: string;
  readonly suggestedName?: string;
  readonly excludeAcceptAllOption?: boolean;
  readonly types?: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
}

interface Window {
  showOpenFilePicker?(options?: FilePickerOptions): Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker?(options?: FilePickerOptions): Promise<FileSystemFileHandle>;
}
