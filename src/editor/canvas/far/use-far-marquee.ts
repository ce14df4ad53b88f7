import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { encloses, overlaps } from '#core/layout/geometry.ts';
import { editorState } from '../../store/editor-store.ts';
import { select } from '../../store/select.ts';
import { keptSelection } from '../gestures.ts';
import { enclosing } from '../moving/enclosing.ts';

/** The rubber band takes what has no element, too: React Flow knows only what it was given. */
export function useFarMarquee(wanted: boolean): void {
  const store = useStoreApi();
  useEffect(() => {
    if (!wanted) return;
    return store.subscribe(({ userSelectionRect, userSelectionActive, transform: [x, y, zoom] }, before) => {
      if (!userSelectionActive || !userSelectionRect || userSelectionRect === before.userSelectionRect) return;
      const { x: left, y: top, width, height } = userSelectionRect;
      const band = { x: (left - x) / zoom, y: (top - y) / zoom, width: width / zoom, height: height / zoom };
      const { annotations, containers, nodes } = editorState().scene;
      const touched = [...containers, ...nodes, ...annotations.filter(({ kind }) => kind !== 'frame')];
      const takes = enclosing.get() ? encloses : overlaps;
      const taken = touched.filter((item) => takes(band, item)).map(({ id }) => id);
      select([...keptSelection.get(), ...taken]);
    });
  }, [store, wanted]);
}
