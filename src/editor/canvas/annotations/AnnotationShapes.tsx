import { memo } from 'react';
import { type AnnotationInks, annotationShapes } from '#core/formats/picture/draw-annotations.ts';
import type { Shape } from '#core/formats/picture/shapes.ts';
import type { DrawnAnnotation } from '#core/layout/drawn.ts';

/** The colours by the names that the page gives them, so that they follow its theme. */
const inks: AnnotationInks = {
  bg: 'var(--bg)',
  panel: 'var(--panel)',
  lineStrong: 'var(--line-strong)',
  ink: 'var(--ink)',
  ink3: 'var(--ink-3)',
  of: (category) => ({ main: `var(--cat-${category})`, tile: `var(--cat-${category}-tile)`, ink: `var(--cat-${category}-ink)` }),
};

const origin = { x: 0, y: 0 };

/** An annotation, drawn of the very shapes that pictures are drawn of. */
export const AnnotationShapes = memo(function AnnotationShapes({ drawn }: { readonly drawn: DrawnAnnotation }) {
  const { width, height } = drawn;
  return (
    <svg className="annotation-drawing" width={width} height={height} aria-hidden="true">
      {annotationShapes(drawn, inks, origin).map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity of their own
        <OneShape key={index} shape={shape} />
      ))}
    </svg>
  );
});

function OneShape({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'icon') return null;
  if (shape.kind === 'text')
    return (
      <text x={shape.x} y={shape.y} fill={shape.fill} fontSize={shape.size} fontWeight={shape.weight} textAnchor={shape.anchor}>
        {shape.text}
      </text>
    );
  const paint = {
    fill: shape.fill ?? 'none',
    fillOpacity: shape.fillOpacity,
    stroke: shape.stroke,
    strokeOpacity: shape.strokeOpacity,
    strokeDasharray: shape.dash?.join(' '),
  };
  if (shape.kind === 'path') return <path d={shape.d} transform={`translate(${shape.x ?? 0} ${shape.y ?? 0})`} {...paint} />;
  return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} rx={shape.radius} {...paint} />;
}
