import { useEditor } from './editor-store.ts';
import type { Notice } from './session-parts.ts';

export const setNotice = (notice: Notice | undefined): void => useEditor.setState({ notice });
