import { useEditor } from './editor-store.ts';
import type { Dialog } from './session-parts.ts';

export const showDialog = (dialog: Dialog): void => useEditor.setState({ dialog });
export const closeDialog = (): void => useEditor.setState({ dialog: undefined });
