import { useEditor } from './editor-store.ts';

/** Begins the tour; one that is under way goes on. */
export const startTour = (): void => useEditor.setState(({ tour }) => ({ tour: tour ?? 'add-from' }));
export const goOnTour = (tour: string): void => useEditor.setState({ tour });
/** Ends the tour, at whichever step. */
export const endTour = (): void => useEditor.setState({ tour: undefined, tourTaken: true });
