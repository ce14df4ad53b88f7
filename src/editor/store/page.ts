import { useEditor } from './editor-store.ts';

/** Shows the list of all designs instead of the drawing. */
export const showDesigns = (): void => useEditor.setState({ page: 'designs' });

export const showCanvas = (): void => useEditor.setState({ page: 'canvas' });
