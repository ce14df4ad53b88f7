import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { encloses, type Rect } from '#core/layout/geometry.ts';
import { editorState } from '../../store/editor-store.ts';
import { select } from '../../store/select.ts';

/** A rubber band takes the frames that lie wholly in it; touching one is not enough, or no band could begin inside of a frame. */
export function useBandFrames(): void {
  const store = useStoreApi();
  useEffect(() => {
    let band: Rect | undefined;
    return store.subscribe(({ userSelectionRect, transform: [x, y, zoom] }) => {
      if (userSelectionRect) {
        const { x: left, y: top, width, height } = userSelectionRect;
        band = { x: (left - x) / zoom, y: (top - y) / zoom, width: width / zoom, height: height / zoom };
      } else if (band) {
        const drawn = band;
        band = undefined;
        takeFrames(drawn);
      }
    });
  }, [store]);
}

function takeFrames(band: Rect): void {
  const { scene, selection } = editorState();
  const frames = scene.annotations.filter((item) => item.kind === 'frame' && encloses(band, item));
  if (frames.length > 0) select([...selection.nodes, ...frames.map(({ id }) => id)], selection.edges);
}
