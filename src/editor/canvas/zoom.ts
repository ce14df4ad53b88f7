import { type ReactFlowState, useStore } from '@xyflow/react';
import { useMedia } from '../ui/use-media.ts';

/** Below this zoom, labels and chips are too small to read and are not drawn. */
export const farZoom = 0.4;
/** Below this zoom no text at all can be read, and none is drawn. */
const tinyZoom = 0.2;
export const minZoom = 0.02;
export const maxZoom = 2.5;

const zoomOf = (state: ReactFlowState): number => state.transform[2];
const isFarAway = (state: ReactFlowState): boolean => state.transform[2] < farZoom;
const isTiny = (state: ReactFlowState): boolean => state.transform[2] < tinyZoom;

/** Re-renders with every step of a zoom: only for small parts. */
export const useZoom = (): number => useStore(zoomOf);
export const useFar = (): boolean => useStore(isFarAway);
export const useTiny = (): boolean => useStore(isTiny);

/** Handles keep about their size on the screen, but never cover the middle of a card, where it is taken hold of. */
const handleScale = (zoom: number): number => Math.min(Math.max(1 / zoom, 0.75), 1.25);

/** Under fingers they keep it at every zoom: there they lie outside of the card. */
export function useHandleScale(): number {
  const zoom = useZoom();
  return useMedia('(pointer: coarse)') ? 1 / zoom : handleScale(zoom);
}

/** What has to be read and pressed keeps its size on the screen, down to where nothing is read any more. */
export const readableScale = (zoom: number): number => Math.min(Math.max(1 / zoom, 1), 2);
