import { changeEdge, withKey } from '../changing.ts';
import type { Design, DesignEdge, Point } from '../design.ts';
import { wholePoint } from '../positions.ts';
import { MOST_BENDS } from '../text-limits.ts';

/** Makes the line of an edge run through points of the whole canvas, px; without any it finds its own way again. */
export function bendEdge(design: Design, id: string, bends: readonly Point[]): Design {
  return changeEdge(design, id, (edge) => {
    const points = bends.flatMap((point) => wholePoint(point) ?? []).slice(0, MOST_BENDS);
    return withKey(edge, 'bends', points.length > 0 ? points : undefined);
  });
}

export type EdgeSide = NonNullable<DesignEdge['fromSide']>;

/** Says on which side of a node an end of an edge lies; `undefined` lets the line choose. */
export function setEdgeSide(design: Design, id: string, end: 'from' | 'to', side: EdgeSide | undefined): Design {
  return changeEdge(design, id, (edge) => withKey(edge, end === 'from' ? 'fromSide' : 'toSide', side));
}
