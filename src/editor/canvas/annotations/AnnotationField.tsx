import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { annotationOf } from '#core/design/annotations.ts';
import type { Annotation } from '#core/design/design.ts';
import { FRAME, LEGEND, NOTE } from '#core/layout/annotation-words.ts';
import { drawnAs } from '#core/layout/draw-annotations.ts';
import type { DrawnAnnotation } from '#core/layout/drawn.ts';
import type { Rect } from '#core/layout/geometry.ts';
import { useReadOnlyReason } from '../../store/access.ts';
import { kindNames } from '../../store/annotation-kinds.ts';
import { useEditor } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { focusCanvas } from '../focus-canvas.ts';
import { renaming } from '../gestures.ts';
import { AnnotationShapes } from './AnnotationShapes.tsx';
import { writeAnnotation } from './write-annotation.ts';

/** The field over an annotation that is being written in place. What has lines keeps Enter for them and is finished by Escape, which gives up a title. */
export function AnnotationField() {
  const at = useCell(renaming);
  const annotation = useEditor((state) => (at?.node === undefined ? undefined : annotationOf(state.design, at.node)));
  const drawn = useEditor((state) => state.scene.annotations.find(({ id }) => id === at?.node));
  const fixed = useReadOnlyReason() !== undefined;
  if (!at || !annotation || !drawn || fixed) return null;
  return <Field key={annotation.id} annotation={annotation} drawn={drawn} fresh={at.fresh === true} />;
}

interface FieldProps {
  readonly annotation: Annotation;
  readonly drawn: DrawnAnnotation;
  readonly fresh: boolean;
}

function Field({ annotation, drawn, fresh }: FieldProps) {
  const { id, kind } = annotation;
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const [text, setText] = useState(annotation.text ?? '');
  const design = useEditor((state) => state.design);
  useEffect(() => field.current?.select(), []);

  const draft = drawnAs({ ...annotation, text }, design, drawn);
  const place = placeOf(draft);
  const many = kind === 'note' || kind === 'text';
  const close = (written: string): void => {
    if (done.current) return;
    done.current = true;
    renaming.set(undefined);
    writeAnnotation(id, written.trim() === '' ? '' : written.trimEnd(), fresh);
  };
  const key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const over = event.key === 'Enter' && (event.ctrlKey || event.metaKey || (!many && !event.shiftKey));
    if (event.key !== 'Escape' && !over) return;
    event.preventDefault();
    close(event.key === 'Escape' && !many ? (annotation.text ?? '') : text);
    focusCanvas();
  };
  return (
    <>
      {kind === 'note' && (
        <div className="annotation-draft" style={{ transform: `translate(${drawn.x}px, ${drawn.y}px)` }}>
          <AnnotationShapes drawn={{ ...draft, words: [] }} />
        </div>
      )}
      {kind !== 'callout' && (
        <div
          className="annotation-ring"
          style={{ transform: `translate(${drawn.x - 3}px, ${drawn.y - 3}px)`, width: draft.width + 6, height: draft.height + 6 }}
        />
      )}
      <textarea
        ref={field}
        className="annotation-field nopan nodrag nowheel"
        data-kind={kind}
        aria-label={kind === 'frame' || kind === 'legend' ? `Title of the ${kind}` : `Text of the ${kind}`}
        rows={1}
        maxLength={2000}
        placeholder={placeholders[kind]}
        value={text}
        style={styleOf(draft, place)}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => close(text)}
        onKeyDown={key}
      />
      <div className="annotation-hint" style={{ transform: `translate(${place.x - 6}px, ${hintBelow(draft, place)}px)` }}>
        {many ? 'Esc to finish' : 'Enter to finish, Esc to cancel'}
      </div>
    </>
  );
}

const placeholders: Readonly<Record<Annotation['kind'], string>> = {
  note: 'Write a note',
  text: 'Write',
  frame: `${kindNames.frame} title`,
  callout: 'What happens here',
  legend: 'Title',
};

const CALLOUT_FIELD = { width: 250, height: 34 } as const;

/** Where the words of an annotation stand. */
function placeOf({ kind, x, y, width, height }: DrawnAnnotation): Rect {
  switch (kind) {
    case 'note':
      return { x: x + NOTE.x, y: y + NOTE.y, width: width - 2 * NOTE.x + 2, height: height - 2 * NOTE.y };
    case 'text':
      return { x: x + 4, y: y + 2, width: Math.max(width, 120), height: height - 4 };
    case 'frame':
      return { x: x + FRAME.x, y: y + 8, width: width - 2 * FRAME.x, height: 20 };
    case 'legend':
      return { x: x + LEGEND.padding, y: y + LEGEND.padding, width: width - 2 * LEGEND.padding, height: 18 };
    case 'callout':
      return { x: x + width + 8, y: y + height / 2 - CALLOUT_FIELD.height / 2, ...CALLOUT_FIELD };
  }
}

const hintBelow = ({ kind, y, height }: DrawnAnnotation, place: Rect): number =>
  (kind === 'callout' ? place.y + place.height : y + height) + 8;

function styleOf({ kind, words }: DrawnAnnotation, { x, y, width, height }: Rect): CSSProperties {
  const size = kind === 'text' ? (words[0]?.size ?? 14) : kind === 'frame' ? FRAME.size : NOTE.size;
  const line = kind === 'text' ? lineOf(size) : NOTE.line;
  const weight = kind === 'frame' || kind === 'legend' || (kind === 'text' && size >= 20) ? 600 : 400;
  return { transform: `translate(${x}px, ${y}px)`, width, height, fontSize: size, lineHeight: `${line}px`, fontWeight: weight };
}

const lineOf = (size: number): number => (size >= 20 ? 27 : size >= 14 ? 20 : 16);
